package app.cuadra.identity.passkey;

import app.cuadra.identity.notice.SecurityNotice;
import app.cuadra.identity.throttle.Bucket;
import app.cuadra.identity.throttle.Throttle;
import app.cuadra.identity.user.Account;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Component;

/** Tells an owner that a passkey of theirs was refused because it seems to have been copied. */
@Component
class CopyNotice {

    private final SecurityNotice notice;
    private final Throttle throttle;

    CopyNotice(SecurityNotice notice, Throttle throttle) {
        this.notice = notice;
        this.throttle = throttle;
    }

    /** Once a day for each passkey, however often it is tried. */
    void refused(Account owner, CredentialRecord passkey, HttpServletRequest request) {
        var key = "passkey " + passkey.getCredentialId().toBase64UrlString();
        if (throttle.count(Bucket.NOTICE, key).allowed()) {
            notice.tell(owner, "passkey.copied", Map.of("name", passkey.getLabel()), request);
        }
    }
}
