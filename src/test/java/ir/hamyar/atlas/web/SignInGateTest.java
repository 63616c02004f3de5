package ir.hamyar.atlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** After the sign-in one stays in the atlas. */
class SignInGateTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/manage", "/manage/import?upload=7", "/?site=a&lang=en#9/34/50"})
    void leadsBackToAnAddressOfOurOwn(String address) {
        assertThat(SignInGate.ownAddress(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "\\/elsewhere.example",
                "https://elsewhere.example/",
                "elsewhere",
                "javascript:alert(1)",
                "/\t/elsewhere.example",
                "/manage\r\nSet-Cookie: a=b",
                "/manage/..\\..",
            })
    void leadsNowhereElse(String address) {
        assertThat(SignInGate.ownAddress(address)).isEqualTo("/manage");
    }
}
