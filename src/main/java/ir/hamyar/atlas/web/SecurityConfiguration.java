package ir.hamyar.atlas.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.ForwardAuthenticationFailureHandler;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Everything is refused but reading what is public; what is behind {@code /manage} needs the
 * administrator's sign-in.
 *
 * <p>The public part opens no session and sets no cookie; it only knows again who has signed in. A
 * refusal there looks like any other unknown address, so it tells nothing about what is behind it.
 */
@Configuration
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final List<String> BROWSER_POWERS_TURNED_OFF =
            List.of(
                    "accelerometer",
                    "autoplay",
                    "browsing-topics",
                    "camera",
                    "display-capture",
                    "encrypted-media",
                    "gyroscope",
                    "hid",
                    "idle-detection",
                    "local-fonts",
                    "magnetometer",
                    "microphone",
                    "midi",
                    "payment",
                    "picture-in-picture",
                    "publickey-credentials-get",
                    "screen-wake-lock",
                    "serial",
                    "usb",
                    "xr-spatial-tracking");

    /**
     * Requests are measured as a whole; to measure each filter too costs more than some of them.
     */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** The desk: pages send to the sign-in, the interface answers 401. */
    @Bean
    @Order(1)
    SecurityFilterChain desk(
            HttpSecurity http, ContentSecurityPolicy contentPolicy, StoredSignIns signIns) {
        return http.securityMatcher(PublicPaths.managed())
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.FORWARD, DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(SignInGate.PATH)
                                        .permitAll()
                                        .anyRequest()
                                        .hasRole("ADMINISTRATOR"))
                .securityContext(context -> context.securityContextRepository(signIns))
                .sessionManagement(SecurityConfiguration::withoutHttpSession)
                .formLogin(
                        form ->
                                form.loginPage(SignInGate.PATH)
                                        .successHandler(SignInGate::enter)
                                        .failureHandler(
                                                new ForwardAuthenticationFailureHandler(
                                                        SignInGate.PATH + "/refused")))
                .logout(
                        leave ->
                                leave.logoutUrl("/manage/sign-out")
                                        .logoutSuccessUrl(SignInGate.PATH + "?left"))
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfCookie()))
                .exceptionHandling(
                        refusal ->
                                refusal.authenticationEntryPoint(
                                                (request, response, why) ->
                                                        SignInGate.show(request, response))
                                        .accessDeniedHandler(
                                                (request, response, why) ->
                                                        SignInGate.deny(request, response)))
                .headers(headers -> protect(headers, contentPolicy))
                .cors(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Prometheus and its like sign in with every request; nothing of it is kept. */
    @Bean
    @Order(0)
    SecurityFilterChain figures(HttpSecurity http, ContentSecurityPolicy contentPolicy) {
        return http.securityMatcher(PublicPaths.figures())
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.FORWARD, DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.GET)
                                        .hasRole("ADMINISTRATOR")
                                        .anyRequest()
                                        .denyAll())
                .securityContext(
                        context ->
                                context.securityContextRepository(
                                        new RequestAttributeSecurityContextRepository()))
                .sessionManagement(SecurityConfiguration::withoutHttpSession)
                .httpBasic(
                        basic ->
                                basic.authenticationEntryPoint(
                                        (request, response, why) ->
                                                askForPassword(request, response)))
                .exceptionHandling(
                        refusal ->
                                refusal.authenticationEntryPoint(
                                                (request, response, why) ->
                                                        askForPassword(request, response))
                                        .accessDeniedHandler(
                                                (request, response, why) ->
                                                        RefusalController.refuse(
                                                                request,
                                                                response,
                                                                HttpStatus.FORBIDDEN)))
                .headers(headers -> protect(headers, contentPolicy))
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void askForPassword(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"atlas\"");
        RefusalController.refuse(request, response, HttpStatus.UNAUTHORIZED);
    }

    private static void withoutHttpSession(SessionManagementConfigurer<HttpSecurity> session) {
        session.sessionCreationPolicy(SessionCreationPolicy.STATELESS);
    }

    /** Scripts of our own pages read it and send it back; pages of others cannot. */
    private static CookieCsrfTokenRepository csrfCookie() {
        var repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookiePath("/");
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return repository;
    }

    @Bean
    SecurityFilterChain publicReading(
            HttpSecurity http, ContentSecurityPolicy contentPolicy, StoredSignIns signIns) {
        return http.authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.FORWARD, DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(PublicPaths.read())
                                        .permitAll()
                                        .anyRequest()
                                        .denyAll())
                .securityContext(context -> context.securityContextRepository(signIns))
                .sessionManagement(SecurityConfiguration::withoutHttpSession)
                .exceptionHandling(
                        refusal ->
                                refusal.authenticationEntryPoint(
                                                (request, response, why) ->
                                                        RefusalController.refuse(request, response))
                                        .accessDeniedHandler(
                                                (request, response, why) ->
                                                        RefusalController.refuse(
                                                                request, response)))
                .headers(headers -> protect(headers, contentPolicy))
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /**
     * What a browser heeds on documents only (policies of content, of powers, of windows and
     * frames) is sent with documents only: on the seventy files of a first visit it would weigh as
     * much as the fonts.
     */
    private static void protect(
            HeadersConfigurer<HttpSecurity> headers, ContentSecurityPolicy contentPolicy) {
        headers.defaultsDisabled()
                .contentTypeOptions(Customizer.withDefaults())
                .httpStrictTransportSecurity(Customizer.withDefaults())
                .crossOriginResourcePolicy(
                        policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .addHeaderWriter(
                        onDocuments(
                                PublicPaths.framed(),
                                new ContentSecurityPolicyHeaderWriter(contentPolicy.value())))
                .addHeaderWriter(
                        onDocuments(
                                PublicPaths.framed(),
                                new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY)))
                .addHeaderWriter(inFrames(contentPolicy))
                .addHeaderWriter(
                        onDocuments(
                                new ReferrerPolicyHeaderWriter(
                                        ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)))
                .addHeaderWriter(onDocuments(new PermissionsPolicyHeaderWriter(permissions())))
                .addHeaderWriter(onDocuments(openerPolicy()));
    }

    /** The old header knows no list of origins: with one it is left out, and the policy decides. */
    private static HeaderWriter inFrames(ContentSecurityPolicy contentPolicy) {
        var policy = new ContentSecurityPolicyHeaderWriter(contentPolicy.valueInFrames());
        var sameOrigin = new XFrameOptionsHeaderWriter(XFrameOptionsMode.SAMEORIGIN);
        return new DelegatingRequestMatcherHeaderWriter(
                PublicPaths.framed(),
                (request, response) -> {
                    policy.writeHeaders(request, response);
                    if (!contentPolicy.isFramedByOthers()) {
                        sameOrigin.writeHeaders(request, response);
                    }
                });
    }

    private static HeaderWriter onDocuments(RequestMatcher but, HeaderWriter writer) {
        return onDocuments(
                new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(but), writer));
    }

    private static HeaderWriter onDocuments(HeaderWriter writer) {
        return new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(PublicPaths.files()), writer);
    }

    private static HeaderWriter openerPolicy() {
        var writer = new CrossOriginOpenerPolicyHeaderWriter();
        writer.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
        return writer;
    }

    private static String permissions() {
        return BROWSER_POWERS_TURNED_OFF.stream()
                .map(power -> power + "=()")
                .collect(Collectors.joining(", ", "geolocation=(self), ", ""));
    }
}
