package app.cuadra.practice.engagement;

import app.cuadra.web.Page;
import java.util.List;

/**
 * The page "Contador" of a company.
 *
 * @param canEnd whether the reader may end a firm's access
 */
public record EngagementIndex(String path, List<Engagement> firms, boolean canEnd) implements Page {}
