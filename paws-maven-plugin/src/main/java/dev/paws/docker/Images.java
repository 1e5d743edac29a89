package dev.paws.docker;

import dev.paws.core.engine.ImageDetails;
import dev.paws.docker.api.Answer;
import dev.paws.docker.api.Call;
import dev.paws.docker.api.EngineApi;
import java.util.Optional;

/** Looks at images. */
final class Images {
  private final EngineApi api;

  Images(EngineApi api) {
    this.api = api;
  }

  Optional<ImageDetails> find(String reference) {
    return api.find(
            Call.get(
                "inspect image " + reference,
                "/images/" + Call.encodeReference(reference) + "/json"))
        .map(Answer::object)
        .map(Inspected::image);
  }
}
