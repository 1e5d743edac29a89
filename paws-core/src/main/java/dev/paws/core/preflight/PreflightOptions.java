package dev.paws.core.preflight;

/**
 * How the environment is to be brought up, as far as it matters here.
 *
 * @param build whether images may be built ({@code paws.build} is not {@code never})
 * @param removeOrphans whether containers of services that are gone from the files are removed, so
 *     that their ports become free
 */
public record PreflightOptions(boolean build, boolean removeOrphans) {
  /** Builds what is missing, keeps orphans. */
  public static final PreflightOptions DEFAULT = new PreflightOptions(true, false);
}
