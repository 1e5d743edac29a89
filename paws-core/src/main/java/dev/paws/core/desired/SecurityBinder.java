package dev.paws.core.desired;

import dev.paws.core.engine.spec.SecuritySpec;
import dev.paws.core.file.FilePaths;
import dev.paws.core.file.IoReason;
import dev.paws.core.json.JsonReader;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.message.DesiredMessage;
import dev.paws.core.message.ValuePhrase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Binds the rights of a service's container; seccomp profiles are read from their files. */
final class SecurityBinder {
  private static final long PROFILE_LIMIT = 4L << 20;

  private SecurityBinder() {}

  static SecuritySpec bind(MappingBinder service, Scope scope) {
    List<String> options = new ArrayList<>();
    for (String option : service.texts("security_opt")) {
      option(service, scope, option, options);
    }
    return new SecuritySpec(
        service.flag("privileged"),
        service.flag("read_only"),
        service.texts("cap_add"),
        service.texts("cap_drop"),
        options);
  }

  private static void option(
      MappingBinder service, Scope scope, String option, List<String> options) {
    String separator = option.contains("=") ? "=" : ":";
    int at = option.indexOf(separator);
    if (at < 0 && !option.equals("no-new-privileges")) {
      service.report(
          DesiredMessage.WRONG_VALUE, "security_opt", option, ValuePhrase.SECURITY_OPTION.text());
      return;
    }
    String value = option.substring(at + 1);
    boolean profile =
        at >= 0
            && option.substring(0, at).equals("seccomp")
            && !value.equals("unconfined")
            && !value.equals("builtin");
    if (profile) {
      seccomp(service, scope, value, options);
    } else {
      options.add(option);
    }
  }

  private static void seccomp(
      MappingBinder service, Scope scope, String file, List<String> options) {
    Path path = FilePaths.resolve(scope.project().workingDirectory(), file);
    try {
      byte[] bytes = scope.files().read(path, PROFILE_LIMIT);
      profile(service, file, new String(bytes, StandardCharsets.UTF_8), options);
    } catch (IOException e) {
      service.report(DesiredMessage.UNREADABLE_FILE, "security_opt", file, IoReason.of(e));
    }
  }

  private static void profile(
      MappingBinder service, String file, String text, List<String> options) {
    try {
      options.add("seccomp=" + JsonWriter.compact(JsonReader.read(text)));
    } catch (IOException e) {
      service.report(
          DesiredMessage.SECCOMP_NOT_JSON, "security_opt", file, String.valueOf(e.getMessage()));
    }
  }
}
