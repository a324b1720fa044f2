package app.cuadra.identity.account;

import app.cuadra.identity.user.UserTable;
import app.cuadra.web.LanguageChoice;
import app.cuadra.web.Viewer;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Remembers the language of a person, for their pages on every device and for their mail. */
@Component
class Language implements LanguageChoice {

    private final UserTable users;

    Language(UserTable users) {
        this.users = users;
    }

    @Override
    public void choose(Viewer viewer, Locale language) {
        users.speak(viewer.id(), language.getLanguage());
    }
}
