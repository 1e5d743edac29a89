package dev.paws.docker;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.Progress;
import dev.paws.core.engine.PullCheck;
import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonStream;
import dev.paws.core.message.EngineCall;
import dev.paws.core.message.EnginePhrase;
import dev.paws.core.message.ImagePhrase;
import dev.paws.core.value.ImageReference;
import dev.paws.docker.api.Call;
import dev.paws.docker.api.EngineApi;
import dev.paws.docker.registry.Credentials;
import dev.paws.docker.registry.RegistryLogins;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/** Pulls images from registries, and asks registries whether they have an image. */
final class Pulls {
  private final EngineApi api;
  private final EngineProbe probe;
  private final RegistryLogins logins;
  private final Deadlines deadlines;

  Pulls(EngineApi api, EngineProbe probe, RegistryLogins logins, Deadlines deadlines) {
    this.api = api;
    this.probe = probe;
    this.logins = logins;
    this.deadlines = deadlines;
  }

  void pull(String image, Optional<String> platform, Progress progress) {
    ImageReference reference = ImageReference.parse(image);
    Credentials credentials = logins.of(reference);
    requirePlatform(platform);
    Call call =
        Call.post(EngineCall.PULL_IMAGE.text(image), "/images/create")
            .query("fromImage", reference.name())
            .query("tag", reference.version())
            .query("platform", platform);
    try {
      Optional<String> error =
          api.stream(as(call, credentials), deadlines.pullIdle(), in -> follow(in, progress));
      if (error.isPresent()) {
        throw unavailable(image, error.get(), reference, credentials);
      }
    } catch (EngineException e) {
      Optional<String> refusal = refusal(e.failure());
      throw refusal.isEmpty() ? e : unavailable(image, refusal.get(), reference, credentials);
    }
  }

  PullCheck canPull(String image, Optional<String> platform) {
    if (probe.kind() == EngineInfo.Kind.PODMAN) {
      return new PullCheck.Unknown(ImagePhrase.PODMAN_MUST_PULL.text());
    }
    ImageReference reference = ImageReference.parse(image);
    Credentials credentials = logins.of(reference);
    Call call =
        Call.get(
                EngineCall.ASK_REGISTRY.text(image),
                "/distribution/" + Call.encodeReference(image) + "/json")
            .within(deadlines.registry());
    try {
      JsonObject manifest = api.send(as(call, credentials)).object();
      return offers(manifest, platform)
          ? new PullCheck.Available()
          : new PullCheck.Unavailable(ImagePhrase.NOT_FOR_PLATFORM.text(platform.orElse("")));
    } catch (EngineException e) {
      if (e.failure() instanceof EngineFailure.TimedOut timeout) {
        return new PullCheck.Unknown(
            ImagePhrase.REGISTRY_SILENT.text(timeout.deadline().toSeconds()));
      }
      Optional<String> refusal = refusal(e.failure());
      if (refusal.isEmpty()) {
        throw e;
      }
      return new PullCheck.Unavailable(explained(refusal.get(), reference, credentials));
    }
  }

  private void requirePlatform(Optional<String> platform) {
    if (platform.isPresent()) {
      probe.apiVersion().require(32, "platform");
    }
  }

  private static Call as(Call call, Credentials credentials) {
    return credentials.isAnonymous() ? call : call.header("X-Registry-Auth", credentials.header());
  }

  /** Reads the progress to its end; a failure comes as its last message, with status 200. */
  private static Optional<String> follow(InputStream in, Progress progress) throws IOException {
    Optional<String> error = Optional.empty();
    boolean any = false;
    try (JsonStream messages = new JsonStream(in)) {
      for (JsonObject next = messages.next(); next != null; next = messages.next()) {
        any |= !next.values().isEmpty();
        if (next.has("error")) {
          error = Optional.of(next.text("error"));
        } else {
          JsonObject detail = next.object("progressDetail");
          progress.update(
              next.text("id"),
              next.text("status"),
              detail.number("current"),
              detail.number("total"));
        }
      }
    }
    if (!any) {
      throw new EOFException(EnginePhrase.EMPTY_ANSWER.text());
    }
    return error;
  }

  private static boolean offers(JsonObject manifest, Optional<String> platform) {
    if (platform.isEmpty() || manifest.objects("Platforms").isEmpty()) {
      return true;
    }
    String[] wanted = platform.get().split("/", 3);
    return manifest.objects("Platforms").stream()
        .anyMatch(
            offered ->
                wanted.length < 2
                    || (offered.text("os").equals(wanted[0])
                        && offered.text("architecture").equals(wanted[1])
                        && (wanted.length < 3 || offered.text("variant").equals(wanted[2]))));
  }

  /** Returns what the registry replied through the engine; empty if the engine itself failed. */
  private static Optional<String> refusal(EngineFailure failure) {
    if (failure instanceof EngineFailure.NotFound notFound) {
      return Optional.of(notFound.reason());
    }
    if (failure instanceof EngineFailure.Rejected rejected) {
      return Optional.of(rejected.reason());
    }
    return failure instanceof EngineFailure.Conflict conflict
        ? Optional.of(conflict.reason())
        : Optional.empty();
  }

  private static EngineException unavailable(
      String image, String reason, ImageReference reference, Credentials credentials) {
    return new EngineException(
        new EngineFailure.ImageUnavailable(image, explained(reason, reference, credentials)));
  }

  private static String explained(
      String reason, ImageReference reference, Credentials credentials) {
    StringBuilder text = new StringBuilder(reason.strip());
    String lower = reason.toLowerCase(Locale.ROOT);
    boolean login =
        lower.contains("unauthorized")
            || lower.contains("denied")
            || lower.contains("no basic auth")
            || lower.contains("authentication required");
    if (login) {
      text.append(
              (credentials.isAnonymous()
                      ? ImagePhrase.WITHOUT_CREDENTIALS
                      : ImagePhrase.WITH_CREDENTIALS)
                  .text())
          .append(ImagePhrase.LOG_IN.text(reference.registry()));
    }
    credentials.note().ifPresent(note -> text.append(" (").append(note).append(')'));
    return text.toString();
  }
}
