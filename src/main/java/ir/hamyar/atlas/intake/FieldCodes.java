package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.FieldType;
import ir.hamyar.atlas.ingest.TargetField;
import ir.hamyar.atlas.understand.CodeList.Code;
import ir.hamyar.atlas.understand.Codes;
import java.util.List;

/** What may stand in a field that has codes, with the names of each. */
final class FieldCodes {

    private static final List<Code> YES_OR_NO =
            List.of(new Code("yes", "بله", "yes"), new Code("no", "خیر", "no"));

    private FieldCodes() {}

    /** The codes of a field; none where anything may stand in it. */
    static List<Code> of(String target, TargetField field) {
        if (field.type() == FieldType.BOOLEAN) {
            return YES_OR_NO;
        }
        var named = Codes.ofField(target, field.name()).map(list -> list.codes()).orElse(List.of());
        if (field.codes().isEmpty()) {
            return named;
        }
        return field.codes().stream()
                .map(
                        code ->
                                named.stream()
                                        .filter(one -> one.code().equals(code))
                                        .findFirst()
                                        .orElse(new Code(code, code, code)))
                .toList();
    }
}
