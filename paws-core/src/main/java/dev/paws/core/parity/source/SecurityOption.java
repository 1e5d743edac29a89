package dev.paws.core.parity.source;

import dev.paws.core.json.JsonReader;
import dev.paws.core.json.JsonWriter;
import java.io.IOException;

/**
 * Security options in one form. For a seccomp profile only the content counts, because an engine
 * keeps nothing else of it.
 */
public final class SecurityOption {
  /** The option that names a seccomp profile. */
  public static final String SECCOMP = "seccomp";

  private SecurityOption() {}

  /**
   * Returns an option with the separator that engines print: {@code label=disable} for {@code
   * label:disable}, and {@code no-new-privileges:true} for the option without a value.
   */
  public static String uniform(String option) {
    if (option.equals("no-new-privileges")) {
      return "no-new-privileges:true";
    }
    boolean colon = option.matches("(label|apparmor|seccomp|systempaths|writable-cgroups):.*");
    return colon ? option.replaceFirst(":", "=") : option.replace("privileges=", "privileges:");
  }

  /**
   * Returns an option in the engine's form, with the digest of a profile instead of the profile.
   */
  public static String canonical(String written) {
    String option = uniform(written);
    String profile = option.startsWith(SECCOMP + "=") ? option.substring(SECCOMP.length() + 1) : "";
    if (!profile.strip().startsWith("{")) {
      return option;
    }
    try {
      return SECCOMP + "=" + ContentHash.of(JsonWriter.compact(JsonReader.read(profile)));
    } catch (IOException e) {
      return SECCOMP + "=" + ContentHash.of(profile); // not a profile, but still equal or different
    }
  }
}
