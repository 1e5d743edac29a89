package dev.paws.core.app;

/**
 * The settings of {@code watch}.
 *
 * @param lifecycle the services, how they are brought up, and how they are rebuilt and restarted
 * @param noUp whether the environment is not brought up first
 * @param prune whether to remove the images that a rebuild replaces
 * @param quiet whether to hide the progress of builds
 */
public record WatchSettings(
    LifecycleSettings lifecycle, boolean noUp, boolean prune, boolean quiet) {}
