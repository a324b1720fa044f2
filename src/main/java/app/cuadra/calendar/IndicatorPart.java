package app.cuadra.calendar;

import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.web.Page;
import app.cuadra.web.Viewer;

/**
 * A part of the page "Indicadores" of the accountant's workspace, with a template of its own; a module that has something to
 * show there implements one as a bean, ordered by {@code @Order}.
 */
public interface IndicatorPart {

    /** The part as this person sees it: a page record whose template is a section and not a whole page. */
    Page part(Member member, Viewer viewer);
}
