package app.cuadra.practice.staff;

import app.cuadra.practice.firm.Firms.Post;
import app.cuadra.web.Option;
import app.cuadra.web.View;
import java.util.Arrays;
import java.util.List;

/** What the fields of {@link TermsForm} offer. */
public final class TermsFields {

    private TermsFields() {}

    /** The posts of a firm, and what each is for. */
    public static List<Option> posts(View view) {
        return Arrays.stream(Post.values())
                .map(post -> new Option(post.name(), view.t("staff.post." + post.name())))
                .toList();
    }

    /** Which clients somebody may see. */
    public static List<Option> clients(View view) {
        return List.of(
                new Option("chosen", view.t("staff.clients.chosen"), view.t("staff.clients.chosenWhat")),
                new Option("all", view.t("staff.clients.all"), view.t("staff.clients.allWhat")));
    }
}
