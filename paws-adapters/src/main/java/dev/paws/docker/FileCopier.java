package dev.paws.docker;

import dev.paws.core.engine.CopyResult;
import dev.paws.core.engine.FileCopy;
import dev.paws.core.engine.FileOwner;
import dev.paws.core.message.EngineCall;
import dev.paws.docker.api.Body;
import dev.paws.docker.api.Call;
import dev.paws.docker.api.EngineApi;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Copies files into containers, as one archive. */
record FileCopier(EngineApi api) {
  private static final Duration LEAST = Duration.ofSeconds(60);

  /** A slow connection to an engine elsewhere. */
  private static final long BYTES_A_SECOND = 1 << 20;

  CopyResult copy(String id, List<FileCopy> files, Optional<FileOwner> owner) {
    FileArchive archive = new FileArchive(files, owner);
    if (!archive.isEmpty()) {
      api.perform(
          Call.put(EngineCall.WRITE_FILES.text(id), "/containers/" + id + "/archive")
              .query("path", "/")
              .sending(Body.of(archive::open), "application/x-tar")
              .within(LEAST.plusSeconds(archive.size() / BYTES_A_SECOND)));
    }
    return archive.result();
  }
}
