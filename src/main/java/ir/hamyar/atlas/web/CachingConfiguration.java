package ir.hamyar.atlas.web;

import ir.hamyar.atlas.feature.DataVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.WebContentInterceptor;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;

/**
 * Pages and files are asked for again at every visit and answered with 304 while they are the same,
 * so a new release is never mixed with an old one. Only addresses that hold a version are kept for
 * good.
 *
 * <p>Dates of files are not used: in a reproducible jar they are all alike.
 */
@Configuration
class CachingConfiguration implements WebMvcConfigurer {

    private static final String WEBJARS = "classpath:/META-INF/resources/webjars/";
    private static final Duration FOR_GOOD = Duration.ofDays(365);

    private final Map<String, String> etags = new ConcurrentHashMap<>();
    private final FileAddresses addresses;

    CachingConfiguration(FileAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        revalidated(registry.addResourceHandler("/**").addResourceLocations(FileAddresses.STATIC));
        forGood(
                registry.addResourceHandler(addresses.base() + "/**")
                        .addResourceLocations(FileAddresses.STATIC));
        revalidated(registry.addResourceHandler("/webjars/**").addResourceLocations(WEBJARS))
                .resourceChain(true)
                .addResolver(new LiteWebJarsResourceResolver());
        forGood(
                registry.addResourceHandler("/webjars/{name}/{version:\\d+\\..*}/**")
                        .addResourceLocations(WEBJARS));
    }

    /** Pages may be kept, but are asked for again: they change with the data and the language. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var pages = new WebContentInterceptor();
        pages.addCacheMapping(
                CacheControl.noCache().cachePrivate(),
                "/",
                "/compare",
                "/embed",
                "/sites/*",
                "/projects/*",
                "/opportunities/*",
                "/assets/*",
                "/boundaries/*",
                "/explore",
                "/verify/*");
        registry.addInterceptor(pages);
    }

    /** Pages are small and change with the data: their content is their version. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> pageEtags() {
        var filter = new ShallowEtagHeaderFilter();
        filter.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(
                "/compare",
                "/explore",
                "/sites/*",
                "/projects/*",
                "/opportunities/*",
                "/assets/*",
                "/boundaries/*",
                "/explore",
                "/verify/*");
        return registration;
    }

    /** As early as may be: an answer that is known needs its place and its version only. */
    @Bean
    FilterRegistrationBean<AnswerFilter> knownAnswers(ObjectProvider<DataVersion> version) {
        var late = SingletonSupplier.of(version::getObject);
        var registration = new FilterRegistrationBean<>(new AnswerFilter(late));
        registration.addUrlPatterns("/ogc/collections/*");
        registration.setOrder(AdmissionFilter.ORDER + 2);
        return registration;
    }

    private static void forGood(ResourceHandlerRegistration files) {
        files.setUseLastModified(false)
                .setCacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic().immutable());
    }

    private ResourceHandlerRegistration revalidated(ResourceHandlerRegistration files) {
        return files.setUseLastModified(false)
                .setEtagGenerator(this::etag)
                .setCacheControl(CacheControl.noCache().cachePublic());
    }

    /** Weak, because the server may compress the same content. */
    private String etag(Resource file) {
        try {
            var version = file.getURL() + " " + file.lastModified() + " " + file.contentLength();
            return etags.computeIfAbsent(version, unseen -> "W/\"" + digest(file) + "\"");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String digest(Resource file) {
        try (var content = file.getInputStream()) {
            return DigestUtils.md5DigestAsHex(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
