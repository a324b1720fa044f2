package app.cuadra.web;

import java.util.ArrayList;
import java.util.List;

/** Finds the letters that stand in a template's HTML themselves instead of coming from a message bundle. */
final class BareText {

    private final String template;
    private final List<String> found = new ArrayList<>();
    private int at;

    private BareText(String template) {
        this.template = template;
    }

    static List<String> in(String template) {
        var search = new BareText(template);
        search.html('\0');
        return search.found;
    }

    /** Reads HTML up to {@code end}. */
    private void html(char end) {
        var text = new StringBuilder();
        while (at < template.length() && template.charAt(at) != end) {
            if (rest("@import") || rest("@param")) {
                skipLine();
            } else if (rest("${") || rest("$unsafe{") || rest("!{")) {
                java('{', '}');
            } else if (rest("@")) {
                keyword();
            } else if (rest("<")) {
                note(text);
                tag();
            } else {
                text.append(template.charAt(at++));
            }
        }
        at++;
        note(text);
    }

    private void keyword() {
        at++;
        while (at < template.length()
                && (Character.isLetterOrDigit(template.charAt(at)) || template.charAt(at) == '.')) {
            at++;
        }
        if (rest("(")) {
            java('(', ')');
        }
    }

    private void tag() {
        var quoted = false;
        while (at < template.length() && (quoted || template.charAt(at) != '>')) {
            if (rest("${")) {
                java('{', '}');
            } else {
                quoted ^= rest("\"");
                at++;
            }
        }
        at++;
    }

    /** Reads Java from the next opening bracket to the one that closes it; content blocks inside are HTML again. */
    private void java(char open, char close) {
        at = template.indexOf(open, at) + 1;
        for (var depth = 1; depth > 0; ) {
            var here = template.charAt(at);
            if (rest("@`")) {
                at += 2;
                html('`');
                continue;
            }
            if (here == '"' || here == '\'') {
                string(here);
                continue;
            }
            depth += here == open ? 1 : here == close ? -1 : 0;
            at++;
        }
    }

    private void string(char quote) {
        at++;
        while (template.charAt(at) != quote) {
            at += template.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void note(StringBuilder text) {
        var plain = text.toString().replaceAll("&\\w+;", "").strip();
        if (plain.codePoints().anyMatch(Character::isLetter)) {
            found.add(plain);
        }
        text.setLength(0);
    }

    private void skipLine() {
        var end = template.indexOf('\n', at);
        at = end < 0 ? template.length() : end + 1;
    }

    private boolean rest(String beginning) {
        return template.startsWith(beginning, at);
    }
}
