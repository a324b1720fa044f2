package app.cuadra.api.webhook;

import app.cuadra.platform.SecretBox;
import app.cuadra.values.CompanyId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The secrets of webhooks, sealed: they are needed again at each signature. */
@Component
class Keys {

    private static final String PURPOSE = "webhook";

    private final WebhookTable table;
    private final SecretBox secrets;

    Keys(WebhookTable table, SecretBox secrets) {
        this.table = table;
        this.secrets = secrets;
    }

    byte[] seal(CompanyId company, SigningSecret secret) {
        return secrets.seal(PURPOSE, owner(company), secret.text().getBytes(StandardCharsets.UTF_8));
    }

    /** Those that sign now: the newest first, and the one of before while both count. */
    List<SigningSecret> signing(CompanyId company, long webhook) {
        var sealed = table.secrets(company, webhook);
        return Stream.concat(Stream.of(sealed.now()), sealed.before().stream())
                .map(bytes -> secrets.open(PURPOSE, owner(company), bytes))
                .map(opened -> new SigningSecret(new String(opened, StandardCharsets.UTF_8)))
                .toList();
    }

    private static String owner(CompanyId company) {
        return String.valueOf(company.value());
    }
}
