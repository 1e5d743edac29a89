package dev.paws.docker;

import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.ObservedImage;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.message.EngineCall;
import dev.paws.docker.api.Call;
import dev.paws.docker.api.EngineApi;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Inspects and removes images. */
final class Images {
  private final EngineApi api;

  Images(EngineApi api) {
    this.api = api;
  }

  Optional<ImageDetails> find(String reference) {
    return api.find(
            Call.get(
                EngineCall.INSPECT_IMAGE.text(reference),
                "/images/" + Call.encodeReference(reference) + "/json"))
        .map(answer -> answer.object("Id"))
        .map(Inspected::image);
  }

  List<ObservedImage> labelled(String label) {
    Call call =
        Call.get(EngineCall.LIST_IMAGES.text(), "/images/json")
            .query("filters", JsonWriter.compact(Map.of("label", List.of(label))));
    return api.send(call).objects("Id").stream()
        .map(Inspected::listedImage)
        .sorted(Comparator.comparing(ObservedImage::id))
        .toList();
  }

  void remove(String tag) {
    api.performIfThere(
        Call.delete(EngineCall.REMOVE_IMAGE.text(tag), "/images/" + Call.encodeReference(tag)));
  }
}
