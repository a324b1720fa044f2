package app.cuadra.identity.magiclink;

import app.cuadra.identity.link.Links;
import app.cuadra.identity.user.Sha256;
import app.cuadra.platform.Settings;
import app.cuadra.values.Email;
import app.cuadra.values.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code magic_link}: what the mailed links of {@link Links} do not know, who asked for one. */
@Component
class MagicLinkTable {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Links links;
    private final Duration good;

    MagicLinkTable(JdbcClient jdbc, Clock clock, Links links, Settings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.links = links;
        this.good = settings.magicLinks().good();
    }

    /** Who asked for a link, and when; {@code browser} is the hash of {@link Asked#browser} in hexadecimal digits. */
    record Asking(String browser, String device, String address, String wanted, Instant at) {

        boolean isBrowser(String key) {
            return browser.equals(HexFormat.of().formatHex(Sha256.of(key)));
        }
    }

    /** Makes a link and returns its token; older ones of this user are void (SI-23). */
    @Transactional
    public String issue(UserId user, Email email, Asked asked) {
        var token = links.issue(Links.Purpose.ENTER, user, email, good);
        add(links.find(Links.Purpose.ENTER, token).orElseThrow().id(), asked);
        return token;
    }

    private void add(long link, Asked asked) {
        jdbc.sql("""
                        insert into magic_link (link_id, browser, device, address, wanted, asked_at)
                        values (:link, :browser, :device, :address, :wanted, :now)
                        """)
                .param("link", link)
                .param("browser", Sha256.of(asked.browser()))
                .param("device", asked.device())
                .param("address", asked.address())
                .param("wanted", asked.wanted())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Empty when it is so old that it is no longer kept. */
    Optional<Asking> find(long link) {
        return jdbc.sql("""
                        select browser, device, address, wanted, asked_at from magic_link where link_id = :link
                        """).param("link", link).query((row, _) -> asking(row)).optional();
    }

    /** Links are good for a day at most; where people were is not kept for longer than it helps them. */
    void removeOld() {
        jdbc.sql("""
                        delete from magic_link where asked_at < :old
                        """).param("old", OffsetDateTime.now(clock).minusDays(2)).update();
    }

    private static Asking asking(ResultSet row) throws SQLException {
        return new Asking(
                HexFormat.of().formatHex(row.getBytes("browser")),
                row.getString("device"),
                row.getString("address"),
                row.getString("wanted"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
