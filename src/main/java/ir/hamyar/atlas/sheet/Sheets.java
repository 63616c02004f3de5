package ir.hamyar.atlas.sheet;

import ir.hamyar.atlas.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Gathers what sheets say from all rooms that know of a site, and remembers what was handed out.
 */
@Service
class Sheets {

    private final SheetRepository repository;
    private final List<SheetSection> sections;

    Sheets(SheetRepository repository, List<SheetSection> sections) {
        this.repository = repository;
        this.sections = List.copyOf(sections);
    }

    /** The sheet as it would be handed out now; empty where there is no such site. */
    Optional<Sheet> find(String ref) {
        return list(List.of(ref)).stream().findFirst();
    }

    /** The sheets of those sites, in that order; sites that do not exist are left out. */
    List<Sheet> list(List<String> refs) {
        var sites = repository.listSites(refs);
        var projects = repository.listProjects(refs);
        var sheets = new ArrayList<Sheet>();
        for (var ref : refs) {
            var site = sites.get(ref);
            if (site != null) {
                var parts = sections.stream().flatMap(each -> each.ofSite(ref).stream()).toList();
                var facts = SheetFacts.of(site, projects.getOrDefault(ref, Map.of()), parts);
                sheets.add(Sheet.of(ref, facts, parts));
            }
        }
        return sheets;
    }

    /** Refs of the sites that meet the filter, at most {@code most}. */
    List<String> listRefs(AtlasFilter filter, int most) {
        return repository.listRefs(filter, most);
    }

    List<String> listMapAttributions() {
        return repository.listMapAttributions();
    }

    /** Remembers what the sheet says, so that a print of it can be checked later. */
    void issue(Sheet sheet, Language language) {
        repository.issue(sheet.ref(), sheet.facts(), language.code());
    }
}
