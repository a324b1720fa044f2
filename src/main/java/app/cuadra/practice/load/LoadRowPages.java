package app.cuadra.practice.load;

import app.cuadra.practice.firm.NeedsRight;
import app.cuadra.practice.firm.Right;
import app.cuadra.practice.load.LoadForms.Row;
import app.cuadra.values.PracticeId;
import app.cuadra.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rows of a preview: looking through them and correcting them (ACC-24). */
@Controller
@NeedsRight(Right.LOAD)
@RequestMapping("/contador/{practice}/empresas/cargas/{load}/filas")
class LoadRowPages {

    private final LoadViews views;
    private final LoadReview review;

    LoadRowPages(LoadViews views, LoadReview review) {
        this.views = views;
        this.review = review;
    }

    @GetMapping
    Page more(
            PracticeId practice,
            @PathVariable long load,
            @RequestParam(defaultValue = "") String ver,
            @RequestParam(defaultValue = "0") int despues) {
        return views.rows(practice, new LoadId(load), ver, despues);
    }

    @GetMapping("/{number}")
    Page edit(
            PracticeId practice,
            @PathVariable long load,
            @PathVariable int number,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment) {
        return views.edit(practice, new LoadId(load), number, fragment);
    }

    @PostMapping("/{number}")
    Page correct(
            PracticeId practice,
            @PathVariable long load,
            @PathVariable int number,
            Row form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment) {
        var id = new LoadId(load);
        return views.corrected(practice, id, review.correct(practice, id, number, form.typed()), fragment);
    }
}
