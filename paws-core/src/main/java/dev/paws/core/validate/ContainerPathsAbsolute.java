package dev.paws.core.validate;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.model.ServiceDefinition;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Data model, Volume Mount: "container_path must be absolute path"; the same for tmpfs paths. */
final class ContainerPathsAbsolute implements Rule {
  /** Absolute paths, also of Windows containers. */
  private static final Pattern ABSOLUTE = Pattern.compile("/.*|[A-Za-z]:[\\\\/].*");

  @Override
  public Stream<Finding> check(ValidationSubject subject) {
    Stream<Finding> mounts =
        Mounts.of(subject)
            .filter(found -> !isAbsolute(found.mount().containerPath()))
            .map(
                found ->
                    found
                        .place("target")
                        .report(
                            ValidateMessage.CONTAINER_PATH_NOT_ABSOLUTE,
                            found.mount().containerPath()));
    return Stream.concat(mounts, subject.services().flatMap(service -> tmpfs(subject, service)));
  }

  private static Stream<Finding> tmpfs(ValidationSubject subject, ServiceDefinition service) {
    return IntStream.range(0, service.storage().tmpfs().size())
        .filter(i -> !isAbsolute(service.storage().tmpfs().get(i)))
        .mapToObj(
            i ->
                subject
                    .at("services", service.name(), "tmpfs", i)
                    .report(
                        ValidateMessage.CONTAINER_PATH_NOT_ABSOLUTE,
                        service.storage().tmpfs().get(i)));
  }

  private static boolean isAbsolute(String path) {
    return ABSOLUTE.matcher(path).matches();
  }
}
