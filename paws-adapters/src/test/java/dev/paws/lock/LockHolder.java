package dev.paws.lock;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A process that takes a lock, says so with one character, and waits to be killed. */
final class LockHolder {
  private LockHolder() {}

  public static void main(String[] arguments) throws IOException {
    Holder me = new Holder("other", ProcessHandle.current().pid(), "here", "up", Instant.EPOCH);
    EnvironmentLock lock =
        new Locks(Path.of(arguments[0]), new SystemClocks())
            .take("a", me, holder -> {}, Duration.ZERO)
            .lock()
            .orElseThrow();
    System.out.print('!');
    System.out.flush();
    while (System.in.read() >= 0) {
      continue;
    }
    lock.close();
  }
}
