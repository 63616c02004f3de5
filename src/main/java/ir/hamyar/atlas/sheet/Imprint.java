package ir.hamyar.atlas.sheet;

import ir.hamyar.atlas.text.Language;
import java.time.LocalDate;
import java.util.List;

/**
 * What stands on every sheet of one print run.
 *
 * @param address of this atlas, without a slash at the end
 * @param mapAttributions whom the licences of the maps ask to name
 */
record Imprint(
        String address,
        Language language,
        LocalDate issuedOn,
        String dataVersion,
        List<String> mapAttributions) {

    String live(String ref) {
        return address + "/sites/" + ref + "?lang=" + language.code();
    }

    String verify(String hash) {
        return address + "/verify/" + hash;
    }
}
