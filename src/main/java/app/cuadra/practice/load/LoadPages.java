package app.cuadra.practice.load;

import app.cuadra.country.Countries;
import app.cuadra.country.CountryCode;
import app.cuadra.exchange.SheetLimits;
import app.cuadra.practice.firm.Firms;
import app.cuadra.practice.firm.NeedsRight;
import app.cuadra.practice.firm.Right;
import app.cuadra.practice.load.LoadForms.Columns;
import app.cuadra.practice.load.LoadForms.Confirmation;
import app.cuadra.practice.load.LoadForms.Upload;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** "Añadir múltiples clientes": from the template to the confirmed load (ACC-23 to ACC-26). */
@Controller
@NeedsRight(Right.LOAD)
@RequestMapping("/contador/{practice}/empresas/cargas")
class LoadPages {

    private static final int EARLIER_LOADS = 20;
    private static final int SAMPLE_ROWS = 5;

    private final LoadUploads uploads;
    private final LoadViews views;
    private final LoadSteps steps;
    private final Countries countries;
    private final Firms firms;

    LoadPages(LoadUploads uploads, LoadViews views, LoadSteps steps, Countries countries, Firms firms) {
        this.uploads = uploads;
        this.views = views;
        this.steps = steps;
        this.countries = countries;
        this.firms = firms;
    }

    @GetMapping("/nueva")
    Page begin(PracticeId practice, Viewer viewer) {
        var country = firms.find(viewer.id(), practice).map(Firms.Firm::country).orElse("");
        return begin(practice, country, List.of());
    }

    private LoadNew begin(PracticeId practice, String country, List<Problem> problems) {
        return new LoadNew(
                LoadViews.path(practice), countries.all(), country, views.earlier(practice, EARLIER_LOADS), problems);
    }

    @PostMapping
    Page upload(PracticeId practice, Viewer viewer, Upload form) throws IOException {
        try {
            var load = uploaded(practice, viewer, form);
            return new Redirect(LoadViews.path(practice, load));
        } catch (Refused refused) {
            return begin(practice, form.country(), refused.problems());
        }
    }

    private LoadId uploaded(PracticeId practice, Viewer viewer, Upload form) throws IOException {
        var file = form.file();
        if (file == null
                || Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty()) {
            throw Refused.because("load.noFile").at("file");
        }
        if (file.getSize() > SheetLimits.STANDARD.bytes()) {
            throw Refused.because("load.tooBig").at("file");
        }
        var country = countries.find(new CountryCode(form.country()));
        if (country.isEmpty()) {
            throw Refused.because("country.unknown").at("country");
        }
        var copy = Files.createTempFile("cuadra-upload-", ".sheet");
        try {
            file.transferTo(copy);
            return uploads.open(practice, country.get().code(), viewer.id(), copy, name(file));
        } catch (Refused refused) {
            throw refused.at("file");
        } finally {
            Files.delete(copy);
        }
    }

    /** Browsers send the bare name; others send a path. Shown and stored, so never longer than a name is. */
    private static String name(MultipartFile file) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return bare.length() > 120 ? bare.substring(0, 120) : bare;
    }

    @GetMapping("/{load}")
    Page show(
            PracticeId practice,
            @PathVariable long load,
            @RequestParam(defaultValue = "") String ver,
            @RequestParam(defaultValue = "0") int despues) {
        var id = new LoadId(load);
        if (views.load(practice, id).state() == Load.State.MAPPING) {
            return new Redirect(LoadViews.path(practice, id) + "/columnas");
        }
        return views.show(practice, id, ver, despues, List.of());
    }

    @GetMapping("/{load}/columnas")
    Page columns(PracticeId practice, @PathVariable long load) {
        var id = new LoadId(load);
        return columns(practice, id, views.load(practice, id).mapping(), List.of());
    }

    private Page columns(PracticeId practice, LoadId id, List<Integer> positions, List<Problem> problems) {
        var load = views.load(practice, id);
        if (load.state() != Load.State.MAPPING && load.state() != Load.State.REVIEW) {
            return new Redirect(LoadViews.path(practice, id));
        }
        return new LoadMapping(
                LoadViews.path(practice, id), load, positions, uploads.sample(practice, id, SAMPLE_ROWS), problems);
    }

    @PostMapping("/{load}/columnas")
    Page map(PracticeId practice, @PathVariable long load, Columns form) {
        var id = new LoadId(load);
        try {
            uploads.map(practice, id, form.positions());
            return new Redirect(LoadViews.path(practice, id));
        } catch (Refused refused) {
            return columns(practice, id, form.positions(), refused.problems());
        }
    }

    @PostMapping("/{load}/confirmacion")
    Page confirm(PracticeId practice, @PathVariable long load, Viewer viewer, Confirmation form) {
        return step(practice, load, () -> steps.confirm(practice, new LoadId(load), viewer.id()));
    }

    @PostMapping("/{load}/cancelacion")
    Page cancel(PracticeId practice, @PathVariable long load, Confirmation form) {
        return step(practice, load, () -> steps.cancel(practice, new LoadId(load)));
    }

    @PostMapping("/{load}/reversion")
    Page undo(PracticeId practice, @PathVariable long load, Viewer viewer, Confirmation form) {
        return step(practice, load, () -> steps.undo(practice, new LoadId(load), viewer.id()));
    }

    @PostMapping("/{load}/descarte")
    Page discard(PracticeId practice, @PathVariable long load, Confirmation form) {
        steps.discard(practice, new LoadId(load));
        return new Redirect(LoadViews.path(practice) + "/nueva");
    }

    private Page step(PracticeId practice, long load, Runnable step) {
        var id = new LoadId(load);
        try {
            step.run();
            return new Redirect(LoadViews.path(practice, id));
        } catch (Refused refused) {
            return views.show(practice, id, "", 0, refused.problems());
        }
    }
}
