package dev.paws.core.execute;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Languages that entrypoint scripts are written in, and how such a script starts a program. */
enum ScriptLanguage {
  /** Gives way to another program, or reads another file that may. */
  SHELL(
      "(ba|da|a|k|z|mk|ya|rba|fi|c|tc)?sh|busybox|toybox",
      "(?m)(^|[;&|({\\s])(exec|eval|source|\\.)\\s",
      "(^|[;&|({[:space:]])(exec|eval|source|\\.)[[:space:]]"),

  /** JavaScript, which starts programs by a module. */
  NODE(
      "node(js)?|bun|deno",
      "child_process|Bun\\.spawn|Deno\\.(Command|run)|execve|process\\.binding|\\beval\\b|dlopen"
          + "|\\b(require|import)\\s*\\(\\s*([^\"'`\\s)]|[\"'`][^)]*[+$])",
      "child_process|Bun[.]spawn|Deno[.](Command|run)|execve|process[.]binding"
          + "|(^|[^A-Za-z_])eval([^A-Za-z_]|$)|dlopen"
          + "|(^|[^A-Za-z_])(require|import)[[:space:]]*[(][[:space:]]*"
          + "([^\"'`[:space:])]|[\"'`][^)]*[+$])"),

  /** Becomes or starts another program by a function or an operator. */
  OTHER(
      "(python|perl|ruby|php|lua|tclsh)[0-9.]*",
      "exec[lv]|\\bexec\\b|system|subprocess|popen|open3|spawn|\\bfork\\b|proc_open|passthru"
          + "|`|\\bqx\\b|%x|\\|\\s*getline|\\bdo\\s+[\"'$/]"
          + Words.HIDDEN
          + "|runpy|execfile|\\b(require|load)\\s*\\(?\\s*[\"']/",
      "exec[lv]|(^|[^A-Za-z_])exec([^A-Za-z_]|$)|system|subprocess|popen|open3|spawn"
          + "|(^|[^A-Za-z_])fork([^A-Za-z_]|$)|proc_open|passthru"
          + "|`|(^|[^A-Za-z_])qx([^A-Za-z_]|$)|%x|[|][[:space:]]*getline"
          + "|(^|[^a-z])do[[:space:]]+[\"'$/]"
          + Words.HIDDEN
          + "|runpy|execfile|(^|[^a-z])(require|load)[[:space:]]*[(]?[[:space:]]*[\"']/");

  private static final Pattern NAMES_FILES =
      Pattern.compile(
          "\\b(import|from|use|do|load|dofile|source|autoload"
              + "|(require|include)(_once|_relative)?)\\b");

  private final Pattern programs;
  private final Pattern inText;
  private final String inFile;

  ScriptLanguage(String programs, String inText, String inFile) {
    this.programs = Pattern.compile(programs);
    this.inText = Pattern.compile(inText);
    this.inFile = inFile;
  }

  /** Returns the language that a program of this name reads; empty if it reads none. */
  static Optional<ScriptLanguage> of(String program) {
    return Arrays.stream(values()).filter(it -> it.programs.matcher(program).matches()).findFirst();
  }

  /** Returns whether a script that is written out may give way to another program. */
  boolean givesWay(String text) {
    return inText.matcher(text).find();
  }

  /** Returns whether a script that is written out may read other files. */
  boolean namesFiles(String text) {
    return NAMES_FILES.matcher(text).find();
  }

  /** Returns what gives way as an extended regular expression of POSIX, for {@code grep}. */
  String inFile() {
    return inFile;
  }

  /** Patterns that a pattern of Java and one of POSIX share. */
  private static final class Words {
    /** Calls of a function by its name in a string, of a native library or of another script. */
    static final String HIDDEN =
        "|getattr|__import__|importlib|ctypes|cffi|(^|[^A-Za-z_])(eval|pty|syscall)([^A-Za-z_]|$)"
            + "|const_get|[.](public_)?send[ (]+:|call_user_func|create_function|Fiddle|FFI|dlopen";

    private Words() {}
  }
}
