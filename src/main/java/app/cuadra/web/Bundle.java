package app.cuadra.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Serves {@code css/all.css} and {@code js/all.js}: every file of the folder after another. The sources stay one file per
 * component and no build step is needed, while the browser asks once instead of twenty times.
 */
final class Bundle implements ResourceResolver {

    private static final String STYLES = "css/all.css";
    private static final String SCRIPTS = "js/all.js";

    @Override
    public @Nullable Resource resolveResource(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return switch (path) {
            case STYLES -> joined(path, "classpath:static/css/*.css", "", "\n");
            // Each script is a module of its own: the block keeps its names to itself.
            case SCRIPTS -> joined(path, "classpath:static/js/*.js", "{\n", "}\n");
            default -> chain.resolveResource(request, path, locations);
        };
    }

    @Override
    public @Nullable String resolveUrlPath(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return path.equals(STYLES) || path.equals(SCRIPTS) ? path : chain.resolveUrlPath(path, locations);
    }

    private static Resource joined(String path, String pattern, String before, String after) {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources(pattern);
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            var all = new ByteArrayOutputStream();
            for (var file : files) {
                all.writeBytes(before.getBytes(StandardCharsets.UTF_8));
                all.writeBytes(file.getContentAsByteArray());
                all.writeBytes(after.getBytes(StandardCharsets.UTF_8));
            }
            return new Joined(path, all.toByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A file that exists only in memory; its address carries its fingerprint, so its age does not matter. */
    private static final class Joined extends ByteArrayResource {

        private final String path;

        Joined(String path, byte[] content) {
            super(content, path);
            this.path = path;
        }

        @Override
        public String getFilename() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        @Override
        public long lastModified() {
            return -1;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return super.equals(other);
        }

        @Override
        public int hashCode() {
            return super.hashCode();
        }
    }
}
