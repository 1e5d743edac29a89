package dev.paws.core.pipeline.run;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.port.JobFiles;
import dev.paws.core.pipeline.run.StepWork.WorkResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code actions/setup-java}: uses an installed JDK of the wanted version. */
final class SetupJava implements NativeAction {
  private static final Pattern RELEASE = Pattern.compile("JAVA_VERSION=\"([^\"]+)\"");
  private static final Pattern NUMBER = Pattern.compile("(\\d+(?:\\.\\d+)*)");

  @Override
  public WorkResult run(ActionCall call) throws IOException {
    StepContext step = call.step();
    if (step.job().inContainer) {
      return ScriptWork.fail(step, PipelineRunPhrase.NOT_IN_CONTAINER.text(call.name()));
    }
    List<String> wanted = new ArrayList<>(call.lines("java-version"));
    if (wanted.isEmpty() && call.input("java-version-file").isPresent()) {
      Path file = step.workspace().resolve(call.input("java-version-file").get());
      Matcher number = NUMBER.matcher(step.machine().files().read(file, 1 << 16));
      if (number.find()) {
        wanted.add(number.group(1));
      }
    }
    if (wanted.isEmpty()) {
      return ScriptWork.fail(step, PipelineRunPhrase.NO_JAVA_VERSION.text());
    }
    for (String version : wanted) {
      Optional<Jdk> jdk = find(step, version);
      if (jdk.isEmpty()) {
        return ScriptWork.fail(step, PipelineRunPhrase.JDK_MISSING.text(version, seen(step)));
      }
      use(call, jdk.get());
    }
    call.output("distribution", call.input("distribution").orElse(""));
    return WorkResult.SUCCESS;
  }

  private record Jdk(Path home, String version) {
    String major() {
      return version.replaceFirst("^1\\.", "").replaceFirst("[._+-].*", "");
    }
  }

  private static void use(ActionCall call, Jdk jdk) {
    Map<String, String> written = call.job().written;
    written.put("JAVA_HOME", jdk.home().toString());
    written.put("JAVA_HOME_" + jdk.major() + "_X64", jdk.home().toString());
    call.job().prependPath(jdk.home().resolve("bin").toString());
    call.output("version", jdk.version());
    call.output("path", jdk.home().toString());
    call.step().log().show(PipelineRunPhrase.TOOL_FOUND.text(jdk.home(), jdk.version()));
  }

  private static Optional<Jdk> find(StepContext step, String wanted) throws IOException {
    String plain = wanted.replaceFirst("-ea$", "").replaceFirst("^1\\.8$", "8");
    return all(step).stream()
        .filter(jdk -> VersionRange.fits(plain, jdk.version().replaceFirst("^1\\.", "")))
        .findFirst();
  }

  private static String seen(StepContext step) throws IOException {
    return String.join(", ", all(step).stream().map(Jdk::version).distinct().toList());
  }

  private static List<Jdk> all(StepContext step) throws IOException {
    JobFiles files = step.machine().files();
    Map<String, String> variables = step.variables();
    Set<Path> homes = new LinkedHashSet<>();
    variables.forEach(
        (name, value) -> {
          if (name.startsWith("JAVA_HOME") && !value.isEmpty()) {
            homes.add(Path.of(value));
          }
        });
    String home = variables.getOrDefault("HOME", "/");
    for (String folder :
        List.of(
            "/usr/lib/jvm",
            "/opt/java",
            home + "/.sdkman/candidates/java",
            home + "/.jdks",
            home + "/.jabba/jdk")) {
      for (String name : files.names(Path.of(folder))) {
        homes.add(Path.of(folder, name));
      }
    }
    for (String name : files.names(Path.of("/Library/Java/JavaVirtualMachines"))) {
      homes.add(Path.of("/Library/Java/JavaVirtualMachines", name, "Contents/Home"));
    }
    List<Jdk> found = new ArrayList<>();
    for (Path candidate : homes) {
      Matcher release = RELEASE.matcher(files.read(candidate.resolve("release"), 1 << 16));
      if (release.find() && files.kind(candidate.resolve("bin/javac")).isPresent()) {
        found.add(new Jdk(candidate, release.group(1)));
      }
    }
    return found;
  }
}
