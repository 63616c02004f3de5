package ir.hamyar.atlas.opportunity;

import ir.hamyar.atlas.page.Bilingual;
import ir.hamyar.atlas.page.Named;
import ir.hamyar.atlas.page.Provenance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something on offer to investors, with everything its source says.
 *
 * @param unit the administrative unit the source attaches it to
 * @param projects the published projects it belongs to
 * @param validTo first day on which the record no longer stands
 * @param demonstration whether it is made up
 * @param provenance where its facts come from
 */
record Opportunity(
        String ref,
        Stated stated,
        @Nullable Named unit,
        List<Named> sites,
        List<Named> projects,
        @Nullable LocalDate validTo,
        boolean ended,
        boolean demonstration,
        Provenance provenance) {

    Opportunity {
        sites = List.copyOf(sites);
        projects = List.copyOf(projects);
    }

    public Bilingual name() {
        return stated.bilingual("name");
    }

    public Bilingual fact() {
        return stated.bilingual("fact");
    }

    public Bilingual caveat() {
        return stated.bilingual("caveat");
    }

    public Bilingual stageNote() {
        return stated.bilingual("stage_note");
    }

    public String stage() {
        return stated.required("stage");
    }

    public List<String> sectors() {
        return stated.list("sectors");
    }
}
