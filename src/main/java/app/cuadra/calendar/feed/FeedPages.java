package app.cuadra.calendar.feed;

import app.cuadra.web.OpenPaths;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The secret address that calendar programs read, without a session. */
@Controller
class FeedPages implements OpenPaths {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=utf-8");

    private final Feeds feeds;

    FeedPages(Feeds feeds) {
        this.feeds = feeds;
    }

    @Override
    public List<String> patterns() {
        return List.of("/calendario/*");
    }

    @GetMapping("/calendario/{token}.ics")
    ResponseEntity<byte[]> read(@PathVariable String token) {
        try {
            var content = feeds.read(token);
            var tag = "\"" + hash(content.bytes()) + "\"";
            // Spring answers 304 by itself when the reader has this very content.
            return ResponseEntity.ok()
                    .contentType(CALENDAR)
                    .eTag(tag)
                    .lastModified(content.changedAt())
                    .cacheControl(CacheControl.noCache().cachePrivate())
                    .header("Content-Disposition", "inline; filename=\"cuadra.ics\"")
                    .header("X-Robots-Tag", "noindex")
                    .body(content.bytes());
        } catch (Feeds.TooOften often) {
            return ResponseEntity.status(429)
                    .header("Retry-After", String.valueOf(Feeds.pause().toSeconds()))
                    .build();
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
