#ifndef WINDSCREEN_CEDITLINE_H
#define WINDSCREEN_CEDITLINE_H

#include <histedit.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

/* libedit is set up through functions with variable arguments, which Swift cannot call. Each wrapper here is one such
   call with its types written out. */

typedef char *(*windscreen_prompt)(EditLine *);
typedef unsigned char (*windscreen_edit_action)(EditLine *, int);

/* An editor of lines on the standard streams, or NULL. */
static inline EditLine *windscreen_edit_open(const char *program) { return el_init(program, stdin, stdout, stderr); }

static inline int windscreen_edit_set_prompt(EditLine *edit, windscreen_prompt prompt) {
  return el_set(edit, EL_PROMPT, prompt);
}

static inline int windscreen_edit_set_keys(EditLine *edit, const char *keys) { return el_set(edit, EL_EDITOR, keys); }

/* The program catches signals itself. */
static inline int windscreen_edit_leave_signals(EditLine *edit) { return el_set(edit, EL_SIGNAL, 0); }

static inline int windscreen_edit_set_history(EditLine *edit, History *past) {
  return el_set(edit, EL_HIST, history, past);
}

static inline int windscreen_edit_add_action(EditLine *edit, const char *name, const char *help,
                                             windscreen_edit_action action) {
  return el_set(edit, EL_ADDFN, name, help, action);
}

static inline int windscreen_edit_bind(EditLine *edit, const char *key, const char *action) {
  return el_set(edit, EL_BIND, key, action, NULL);
}

/* While a line is edited Ctrl-C and Ctrl-Z are keys: as signals they would throw away what was typed ahead, perhaps the
   very key that the editor is about to read. */
static inline int windscreen_edit_take_signals_as_keys(EditLine *edit) {
  return el_set(edit, EL_SETTY, "-d", "-isig", NULL);
}

/* Gives the terminal back to others (0) or takes it for editing (1). */
static inline int windscreen_edit_hold_terminal(EditLine *edit, int hold) { return el_set(edit, EL_PREP_TERM, hold); }

static inline int windscreen_edit_set_client(EditLine *edit, void *client) {
  return el_set(edit, EL_CLIENTDATA, client);
}

static inline void *windscreen_edit_client(EditLine *edit) {
  void *client = NULL;
  return el_get(edit, EL_CLIENTDATA, &client) == 0 ? client : NULL;
}

/* Reads the user's own settings from a file. */
static inline int windscreen_edit_read_settings(EditLine *edit, const char *path) { return el_source(edit, path); }

static inline int windscreen_history_limit(History *past, int lines) {
  HistEvent event;
  return history(past, &event, H_SETSIZE, lines);
}

/* The same line twice in a row is kept once. */
static inline int windscreen_history_skip_repeats(History *past) {
  HistEvent event;
  return history(past, &event, H_SETUNIQUE, 1);
}

static inline int windscreen_history_add(History *past, const char *line) {
  HistEvent event;
  return history(past, &event, H_ENTER, line);
}

/* Adds the lines of a file and gives their number; -1 where it cannot be read or is no history. */
static inline int windscreen_history_load(History *past, const char *path) {
  HistEvent event;
  return history(past, &event, H_LOAD, path);
}

/* The newest line, or NULL where there is none. */
static inline const char *windscreen_history_newest(History *past) {
  HistEvent event;
  return history(past, &event, H_FIRST) == -1 ? NULL : event.str;
}

/* The line before the one that was given last, or NULL where there is none. */
static inline const char *windscreen_history_older(History *past) {
  HistEvent event;
  return history(past, &event, H_NEXT) == -1 ? NULL : event.str;
}

/* Reads letters as the user's locale writes them; as UTF-8 where the locale says nothing. */
static inline void windscreen_use_locale(void) {
  setlocale(LC_CTYPE, "");
  if (MB_CUR_MAX < 2) { setlocale(LC_CTYPE, "C.UTF-8"); }
}

#endif
