package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The settings of {@code report}.
 *
 * @param file where the page is written; empty: below the folder for files of the build
 * @param since from when on the past is shown; empty: the last {@link HistorySettings#DEFAULT_SPAN}
 * @param host the host on which published ports are reached; empty: find out
 * @param tool name and version of this program
 */
public record ReportSettings(
    CommonSettings common,
    Optional<Path> file,
    Optional<Instant> since,
    Optional<String> host,
    String tool) {}
