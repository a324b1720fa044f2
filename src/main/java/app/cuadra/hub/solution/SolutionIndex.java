package app.cuadra.hub.solution;

import app.cuadra.company.CompanyState;
import app.cuadra.web.Page;
import app.cuadra.web.Solution;
import java.util.List;

/**
 * The page "Soluciones".
 *
 * @param solutions the active ones first
 * @param state how the company stands with its plan
 * @param subscription where its plan is; empty for who may not see it
 */
public record SolutionIndex(List<Solution> solutions, CompanyState state, String subscription) implements Page {}
