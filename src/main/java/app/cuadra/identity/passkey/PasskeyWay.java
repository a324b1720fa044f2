package app.cuadra.identity.passkey;

import app.cuadra.identity.signin.SignInWay;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The button "Ingresar con llave de acceso" below the password. */
@Component
@Order(30)
class PasskeyWay implements SignInWay {

    private final RelyingParty here;

    PasskeyWay(RelyingParty here) {
        this.here = here;
    }

    @Override
    public String title() {
        return "passkey.signIn";
    }

    @Override
    public String icon() {
        return "key";
    }

    @Override
    public String path() {
        return PasskeySignInPages.PATH;
    }

    @Override
    public boolean offered() {
        return here.possible();
    }
}
