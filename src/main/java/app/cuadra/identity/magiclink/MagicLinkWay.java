package app.cuadra.identity.magiclink;

import app.cuadra.identity.signin.SignInWay;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The button "Ingresar desde mi correo" of the sign-in page (SI-20). */
@Component
@Order(20)
class MagicLinkWay implements SignInWay {

    static final String PATH = "/ingresar/correo";

    @Override
    public String title() {
        return "magiclink.title";
    }

    @Override
    public String icon() {
        return "mail";
    }

    @Override
    public String path() {
        return PATH;
    }
}
