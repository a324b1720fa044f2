package app.cuadra.crawl;

import app.cuadra.testing.Statements;
import app.cuadra.testing.Statements.Counted;
import app.cuadra.testing.Visitor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * Finds the pages of one person: follows links from the first page, and asks the routes themselves. One address for each
 * route and set of parameters is enough.
 */
final class PageWalk {

    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)\"");
    private static final Pattern MAIN = Pattern.compile("<main .*</main>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[a-z][^>]*>");
    private static final Pattern PARTICULAR = Pattern.compile(
            " (?!class|type|role|open|hidden|aria-current|aria-pressed)" + "([a-z-]+)=\"[^\"]*\"|mark-\\d+");
    /** A letter is a document in its reader's language and stands in a page of ours. */
    private static final String LETTER = "/correo-local/{id}/contenido";

    private static final int MAX_PAGES = 300;

    private final Routes routes;
    private final Visitor visitor;
    private final Map<String, String> own;

    PageWalk(Routes routes, Visitor visitor, Map<String, String> own) {
        this.routes = routes;
        this.visitor = visitor;
        this.own = own;
    }

    /** A page as HTTP gave it; {@code whole} is false for fragments and files. */
    record Seen(String path, String pattern, int status, boolean whole, String body, List<String> statements) {

        /** The statements but for those that keep the session. */
        List<String> queries() {
            return statements.stream()
                    .filter(sql -> !sql.contains("SPRING_SESSION"))
                    .toList();
        }

        /** What kinds of elements its content has: two of the same kinds differ in texts, ids and the number of rows. */
        Set<String> content() {
            return kinds(MAIN.matcher(body).results().map(MatchResult::group).collect(Collectors.joining()));
        }

        /** The same of what stands around the content. */
        Set<String> frame() {
            return kinds(MAIN.matcher(body).replaceAll(""));
        }

        private static Set<String> kinds(String html) {
            return TAG.matcher(html)
                    .results()
                    .map(tag -> PARTICULAR.matcher(tag.group()).replaceAll(" $1"))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Every page that answered anything but a redirect. Addresses only guessed from the routes may be forbidden or empty. */
    List<Seen> all() {
        return all(path -> new Counted(visitor.get(path), List.of()));
    }

    /** The same with the statements each takes, but for what a first visit notes: so each page is asked for twice. */
    List<Seen> counted() {
        return all(path -> {
            visitor.get(path);
            return Statements.get(visitor, path);
        });
    }

    private List<Seen> all(Function<String, Counted> open) {
        var waiting = new ArrayDeque<String>();
        var keys = new HashSet<String>();
        var seen = new ArrayList<Seen>();
        waiting.add("/");
        while (!waiting.isEmpty() && seen.size() < MAX_PAGES) {
            var path = waiting.remove();
            if (keys.add(key(path))) {
                walk(path, open, seen, waiting);
            }
        }
        for (var route : routes.all()) {
            if (route.answers("GET") && keys.add(key(route.path(own)))) {
                walk(route.path(own), open, seen, waiting);
                seen.removeIf(
                        page -> page.path().equals(route.path(own)) && (page.status() >= 400 || page.status() == 204));
            }
        }
        return seen;
    }

    private void walk(String path, Function<String, Counted> open, List<Seen> seen, ArrayDeque<String> waiting) {
        var counted = open.apply(path);
        var answer = counted.answer();
        if (!answer.location().isEmpty()) {
            // A way to an OpenID provider leads out of the program.
            if (answer.location().startsWith("/")) {
                waiting.add(answer.location());
            }
            return;
        }
        var body = answer.body();
        var whole = body.startsWith("<!doctype html>") && !pattern(path).equals(LETTER);
        seen.add(new Seen(path, pattern(path), answer.status(), whole, body, counted.statements()));
        LINK.matcher(body)
                .results()
                .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                .filter(PageWalk::isPage)
                .forEach(waiting::add);
    }

    private static boolean isPage(String path) {
        return !path.startsWith("/static/") && !path.endsWith(".webmanifest") && !path.startsWith("//");
    }

    private String pattern(String path) {
        return routes.patternOf(path.replaceFirst("\\?.*", "")).orElse(path.replaceFirst("\\?.*", ""));
    }

    /** Two companies' home pages are one page; a list and the same list filtered are two. */
    private String key(String path) {
        var query = path.indexOf('?');
        var names = query < 0
                ? ""
                : Arrays.stream(path.substring(query + 1).split("&"))
                        .map(pair -> pair.replaceFirst("=.*", ""))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("&"));
        return pattern(path) + "?" + names;
    }
}
