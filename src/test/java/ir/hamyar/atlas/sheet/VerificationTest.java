package ir.hamyar.atlas.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.page.Bilingual;
import ir.hamyar.atlas.page.Phrase;
import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.page.Wordings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig({Wordings.class, VerificationTest.Bundles.class})
class VerificationTest {

    private static final Map<String, String> SITE =
            Map.of("name_fa", "امامزاده", "kind", "emamzadeh", "location_precision", "village");
    private static final Map<String, String> PROJECT =
            Map.of(
                    "name_fa", "زائرسرا",
                    "name_en", "Guest house",
                    "stage", "idea",
                    "amount", "3000000000",
                    "amount_unit", "toman");

    @Autowired private Wordings wordings;

    static class Bundles {

        @Bean
        MessageSource messageSource() {
            var messages = new ResourceBundleMessageSource();
            messages.setBasenames("messages/codes", "messages/pages", "messages/sheet");
            messages.setDefaultEncoding("UTF-8");
            messages.setFallbackToSystemLocale(false);
            return messages;
        }
    }

    @Test
    void theSameFactsMatchAndBearTheSameHash() {
        var first = facts(SITE, Map.of("P1", PROJECT));
        var second = facts(new TreeMap<>(SITE), Map.of("P1", new TreeMap<>(PROJECT)));

        assertThat(second.hash()).isEqualTo(first.hash()).matches("[0-9a-f]{32}");
        assertThat(check(first, second, "fa").isMatching()).isTrue();
    }

    @Test
    void theHashIsThatOfTheCanonicalText() {
        var facts = facts(Map.of("ref", "a", "name_fa", "ب"), Map.of());

        assertThat(facts.toJson()).isEqualTo("{\"site/name_fa\":\"ب\",\"site/ref\":\"a\"}");
        assertThat(facts.hash()).isEqualTo("e3f1090f5f356eb2b0446343185d8414");
        assertThat(SheetFacts.fromJson(facts.toJson())).isEqualTo(facts);
    }

    @Test
    void anEditIsNamedWithBothValuesInTheReadersWords() {
        var printed = facts(SITE, Map.of("P1", PROJECT));
        var now = facts(SITE, Map.of("P1", with(PROJECT, "stage", "in_progress")));

        var english = check(printed, now, "en").groups();
        assertThat(english)
                .singleElement()
                .satisfies(
                        group -> {
                            assertThat(group.title().text()).isEqualTo("Guest house");
                            assertThat(group.state()).isEqualTo(Verification.State.CHANGED);
                        });
        assertThat(english.get(0).changes())
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.label()).isEqualTo("Stage");
                            assertThat(change.before()).extracting(Phrase::text).isEqualTo("Idea");
                            assertThat(change.after())
                                    .extracting(Phrase::text)
                                    .isEqualTo("In progress");
                        });
        var persian = check(printed, now, "fa").groups().get(0).changes().get(0);
        assertThat(persian.label()).isEqualTo("مرحله");
        assertThat(persian.after()).extracting(Phrase::text).isEqualTo("در دست اجرا");
    }

    @Test
    void aFactThatVanishedIsNoLongerStated() {
        var printed = facts(SITE, Map.of("P1", PROJECT));
        var changed = new TreeMap<>(PROJECT);
        changed.remove("amount");

        var change =
                check(printed, facts(SITE, Map.of("P1", changed)), "fa")
                        .groups()
                        .get(0)
                        .changes()
                        .get(0);
        assertThat(change.before()).extracting(Phrase::text).isEqualTo("۳٬۰۰۰٬۰۰۰٬۰۰۰");
        assertThat(change.after()).isNull();
    }

    @Test
    void projectsThatCameAndWentAreNamedOnce() {
        var printed = facts(SITE, Map.of("P1", PROJECT));
        var now = facts(SITE, Map.of("P2", with(PROJECT, "name_en", "School")));

        assertThat(check(printed, now, "en").groups())
                .extracting(group -> group.title().text(), Verification.Group::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Guest house", Verification.State.REMOVED),
                        org.assertj.core.groups.Tuple.tuple("School", Verification.State.ADDED));
    }

    @Test
    void whatOtherRoomsSayIsHeldAgainstTheDataToo() {
        var printed = withPart("بیست سال", "20 years");
        var now = withPart("ده سال", "10 years");

        var changes = check(printed, now, "en").groups().get(0).changes();
        assertThat(changes)
                .extracting(Verification.Change::label)
                .containsExactly(
                        "Size and capacity (English text)", "Size and capacity (Persian text)");
        assertThat(printed.hash()).isNotEqualTo(now.hash());
    }

    @Test
    void aSiteThatIsGoneDoesNotMatch() {
        var result = check(facts(SITE, Map.of()), null, "en");

        assertThat(result.isGone()).isTrue();
        assertThat(result.isMatching()).isFalse();
    }

    private Verification check(
            SheetFacts printed,
            @org.jspecify.annotations.Nullable SheetFacts now,
            String language) {
        return Verification.of(printed, now, words(language));
    }

    private Wording words(String language) {
        return wordings.in(Locale.forLanguageTag(language));
    }

    private static SheetFacts withPart(String persian, String english) {
        var entry = new SheetPart.Entry("fact.size", new Bilingual(persian, english));
        var part =
                new SheetPart(
                        "opportunity-1",
                        new Bilingual("شرایط", "Terms"),
                        List.of(entry),
                        List.of(),
                        true,
                        false);
        return SheetFacts.of(new FactRow(SITE), Map.of(), List.of(part));
    }

    private static SheetFacts facts(
            Map<String, String> site, Map<String, Map<String, String>> projects) {
        var rows = new TreeMap<String, FactRow>();
        projects.forEach((ref, project) -> rows.put(ref, new FactRow(project)));
        return SheetFacts.of(new FactRow(site), rows, List.of());
    }

    private static Map<String, String> with(Map<String, String> facts, String name, String value) {
        var changed = new TreeMap<>(facts);
        changed.put(name, value);
        return changed;
    }
}
