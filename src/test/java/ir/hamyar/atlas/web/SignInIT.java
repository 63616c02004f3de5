package ir.hamyar.atlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.support.AtlasIT;
import ir.hamyar.atlas.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door of the desk: who gets in, what is kept of them, and what others are told. */
class SignInIT extends AtlasIT {

    private Visitor visitor;

    @BeforeEach
    void comeIn() {
        visitor = new Visitor(address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/manage", "/manage/import", "/manage/batches/1", "/manage/nowhere"})
    void aPageOfTheDeskSendsToTheSignIn(String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith("/manage/sign-in?to=%2Fmanage");
        assertThat(visitor.cookie("atlas-session")).isNull();
    }

    @Test
    void theInterfaceOfTheDeskAnswersThatASignInIsNeeded() {
        var answer = visitor.get("/api/manage/session?lang=en", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains("signed in");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/manage/../manage/session",
                "/api/Manage/session",
                "/api/manage%2Fsession",
                "/api/manage/session/",
                "/manage;x=1/import"
            })
    void noSpellingOfTheAddressLeadsAroundTheDoor(String path) {
        assertThat(visitor.get(path).statusCode()).isNotEqualTo(200);
    }

    @Test
    void theRightPasswordOpensTheDeskAndMakesANewSession() {
        visitor.signIn(ADMIN_PASSWORD);

        assertThat(visitor.get("/manage").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/api/manage/session").body()).isEqualTo("{\"name\":\"admin\"}");
        assertThat(visitor.setCookie("atlas-session"))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void aSessionFromBeforeTheSignInIsNotTakenOver() {
        visitor.signIn(ADMIN_PASSWORD);
        var first = visitor.cookie("atlas-session");
        visitor.signIn(ADMIN_PASSWORD);

        assertThat(visitor.cookie("atlas-session")).isNotEqualTo(first);
    }

    @Test
    void oneComesOutWhereOneWantedToGo() {
        var answer = visitor.signIn(ADMIN_PASSWORD, "/manage/import?upload=7");
        assertThat(answer.headers().firstValue("Location")).hasValue("/manage/import?upload=7");
        var elsewhere = visitor.signIn(ADMIN_PASSWORD, "//elsewhere.example");
        assertThat(elsewhere.headers().firstValue("Location")).hasValue("/manage");
    }

    @Test
    void aWrongPasswordIsToldInASentence() {
        var answer = visitor.signIn("not the password", "/manage");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("درست نیست").contains("role=\"alert\"");
        assertThat(visitor.get("/manage").statusCode()).isEqualTo(302);
        visitor.signIn(ADMIN_PASSWORD);
    }

    @Test
    void withoutTheTokenOfThePageNobodySignsIn() {
        var answer = visitor.post("/manage/sign-in", "username=admin&password=x");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/manage/sign-in");
    }

    @Test
    void withoutTheTokenNothingIsChanged() {
        visitor.signIn(ADMIN_PASSWORD);
        assertThat(visitor.send("POST", "/api/manage/uploads").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/manage").statusCode()).isEqualTo(200);
        assertThat(visitor.post("/manage/sign-out", "").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/manage").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSession() {
        visitor.signIn(ADMIN_PASSWORD);
        var session = visitor.cookie("atlas-session");
        var answer = visitor.post("/manage/sign-out", "_csrf=" + visitor.token("/manage"));
        assertThat(answer.headers().firstValue("Location")).hasValue("/manage/sign-in?left");

        visitor.keep("atlas-session", session);
        assertThat(visitor.get("/manage").statusCode()).isEqualTo(302);
    }

    @Test
    void theMapKnowsWhoMayCorrectItAndTellsNobodyElse() {
        assertThat(visitor.get("/").body()).doesNotContain("\"manages\"").doesNotContain("manage.");
        visitor.signIn(ADMIN_PASSWORD);
        assertThat(visitor.get("/").body()).contains("\"manages\":true").contains("manage.");
    }

    @Test
    void whatIsPublicIsStillOnlyReadByThoseWhoSignedIn() {
        visitor.signIn(ADMIN_PASSWORD);
        assertThat(visitor.send("POST", "/").statusCode()).isEqualTo(405);
        assertThat(visitor.get("/actuator/env").statusCode()).isEqualTo(404);
    }
}
