package app.cuadra.identity.google;

import app.cuadra.identity.account.SecurityItem;
import app.cuadra.identity.account.SecuritySource;
import app.cuadra.identity.confirmation.ConfirmationWay;
import app.cuadra.identity.registration.RegistrationWay;
import app.cuadra.identity.signin.SignInWay;
import app.cuadra.identity.user.Account;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The places where somebody can choose the provider; there are none until the operator has set one up. */
final class GoogleWays {

    private static final String ICON = "brand-google";

    private GoogleWays() {}

    /** The button of the sign-in page. */
    @Component
    @Order(20)
    static class SigningIn implements SignInWay {

        private final OpenIdProvider provider;

        SigningIn(OpenIdProvider provider) {
            this.provider = provider;
        }

        @Override
        public String title() {
            return "google.signIn";
        }

        @Override
        public String icon() {
            return ICON;
        }

        @Override
        public String path() {
            return GooglePages.PATH;
        }

        @Override
        public boolean offered() {
            return provider.configured();
        }
    }

    /** The button of the page "Crear cuenta". */
    @Component
    static class Registering implements RegistrationWay {

        private final OpenIdProvider provider;

        Registering(OpenIdProvider provider) {
            this.provider = provider;
        }

        @Override
        public String title() {
            return "google.register";
        }

        @Override
        public String icon() {
            return ICON;
        }

        @Override
        public String path() {
            return GooglePages.PATH;
        }

        @Override
        public boolean offered() {
            return provider.configured();
        }
    }

    /** The button of the page "Confirma que eres tú". */
    @Component
    @Order(30)
    static class Confirming implements ConfirmationWay {

        private final OpenIdProvider provider;
        private final GoogleLinks links;

        Confirming(OpenIdProvider provider, GoogleLinks links) {
            this.provider = provider;
            this.links = links;
        }

        @Override
        public String title() {
            return "google.confirm";
        }

        @Override
        public String icon() {
            return ICON;
        }

        @Override
        public String path() {
            return "/confirmar/google";
        }

        @Override
        public boolean offered(Account account) {
            return provider.configured() && links.account(account.id()).isPresent();
        }
    }

    /** The line of the page "Seguridad"; a generated login has no address that an account could have as well. */
    @Component
    @Order(30)
    static class Line implements SecuritySource {

        private final OpenIdProvider provider;
        private final GoogleLinks links;

        Line(OpenIdProvider provider, GoogleLinks links) {
            this.provider = provider;
            this.links = links;
        }

        @Override
        public List<SecurityItem> items(Account account) {
            if (!provider.configured() || account.generated()) {
                return List.of();
            }
            return List.of(links.account(account.id())
                    .map(linked -> item("google.on", Map.of("account", linked), true, "google.account"))
                    .orElseGet(() -> item("google.notLinked", Map.of(), false, "google.signIn")));
        }

        private static SecurityItem item(String state, Map<String, Object> args, boolean on, String action) {
            return new SecurityItem(
                    SecurityItem.Group.AUTHENTICATION, "google.title", state, args, on, action, GoogleLinkPages.PATH);
        }
    }
}
