package app.cuadra.mail.local;

import app.cuadra.mail.outbox.LocalMailbox;
import app.cuadra.platform.Settings;
import app.cuadra.values.NotFound;
import app.cuadra.web.OpenPaths;
import app.cuadra.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The local mailbox, for whoever sits at the machine. Its letters open accounts, so it does not exist when a mail server
 * is set, nor for requests from elsewhere or through a proxy.
 */
@Controller
@RequestMapping("/correo-local")
class LocalMailPages implements OpenPaths {

    private static final Set<String> NAMES_OF_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    /** The letter is shown as a document without any rights but to open its links in a page of their own. */
    private static final String OF_A_LETTER = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self';"
            + " sandbox allow-popups allow-popups-to-escape-sandbox";

    private final LocalMailbox mailbox;
    private final Settings settings;

    LocalMailPages(LocalMailbox mailbox, Settings settings) {
        this.mailbox = mailbox;
        this.settings = settings;
    }

    @Override
    public List<String> patterns() {
        return List.of("/correo-local/**");
    }

    @GetMapping
    Page list(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        onlyHere(request);
        return new LocalMailList(q, mailbox.find(q));
    }

    @GetMapping("/{id}")
    Page show(@PathVariable long id, HttpServletRequest request) {
        onlyHere(request);
        return new LocalMailShow(mailbox.open(id));
    }

    @GetMapping("/{id}/contenido")
    ResponseEntity<String> content(@PathVariable long id, HttpServletRequest request) {
        onlyHere(request);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", OF_A_LETTER)
                .header("Cache-Control", "no-store")
                .body(mailbox.open(id).content().html());
    }

    private void onlyHere(HttpServletRequest request) {
        var forwarded = FORWARDED.stream().anyMatch(name -> request.getHeader(name) != null);
        // The name guards against other sites' pages whose name was pointed at this machine.
        var known = NAMES_OF_THIS_MACHINE.contains(request.getServerName());
        if (!settings.localMailbox() || forwarded || !known || !fromHere(request.getRemoteAddr())) {
            throw new NotFound("local mailbox");
        }
    }

    private static boolean fromHere(String address) {
        try {
            // A numeric address: nothing is looked up.
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
