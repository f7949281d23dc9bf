/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real lulus-voice, heard through a file, through a pipe that has room for a second or so as a
 * sound card has, and through ALSA with a file for its card. */
#include "../support/fixture.h"
#include "../support/run.h"
#include <fcntl.h>
#include <math.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { RATE = 22050, HEADER = 44, LONG_TEXT = 60 };

static const char question[] = "Bayi sehat sebaiknya mulai menyusu dalam satu jam pertama.";

struct told {
    pid_t pid;
    int socket;
    FILE *answers;
    char folder[FIXTURE_PATH], file[FIXTURE_PATH + 16];
};

static void name_file(struct told *told, const char *name)
{
    snprintf(told->file, sizeof told->file, "%s/%s", told->folder, name);
}

static void run_child(int end, const char *wav)
{
    dup2(end, STDIN_FILENO);
    dup2(end, STDOUT_FILENO);
    int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDERR_FILENO);
    if (wav != NULL)
        execl("./lulus-voice", "lulus-voice", "--wav", wav, (char *)NULL);
    else
        execl("./lulus-voice", "lulus-voice", (char *)NULL);
    _exit(127);
}

static void start(struct told *told, const char *wav)
{
    int ends[2];
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends), 0);
    told->pid = fork();
    assert_true(told->pid >= 0);
    if (told->pid == 0)
        run_child(ends[1], wav);
    close(ends[1]);
    told->socket = ends[0];
    told->answers = fdopen(dup(ends[0]), "r");
    assert_non_null(told->answers);
}

static void hear_answer(struct told *told, const char *expected)
{
    char line[64] = "";
    assert_non_null(fgets(line, sizeof line, told->answers));
    line[strcspn(line, "\n")] = '\0';
    assert_string_equal(line, expected);
}

static void begin(struct told *told)
{
    name_file(told, "said.wav");
    start(told, told->file);
    hear_answer(told, "ready");
}

static void tell(struct told *told, const char *line)
{
    assert_int_equal(send(told->socket, line, strlen(line), MSG_NOSIGNAL), (int)strlen(line));
}

static void say(struct told *told, const char *code, const char *text)
{
    char *line = NULL;
    assert_true(asprintf(&line, "say %s %s\n", code, text) > 0);
    tell(told, line);
    free(line);
}

/* Its exit code. */
static int leave(struct told *told)
{
    int status = -1;
    close(told->socket);
    fclose(told->answers);
    assert_int_equal(waitpid(told->pid, &status, 0), told->pid);
    told->pid = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

struct sound {
    size_t count;
    double loudness; /* root of the mean square; 32767 is the loudest */
};

static struct sound sound_in(const char *path, size_t header)
{
    struct sound sound = {0};
    double sum = 0;
    int16_t sample;
    FILE *file = fopen(path, "re");
    assert_non_null(file);
    assert_int_equal(fseek(file, (long)header, SEEK_SET), 0);
    while (fread(&sample, sizeof sample, 1, file) == 1) {
        sum += (double)sample * sample;
        sound.count++;
    }
    fclose(file);
    sound.loudness = sound.count > 0 ? sqrt(sum / (double)sound.count) : 0;
    return sound;
}

static struct sound spoken(struct told *told, const char *before, const char *code,
                           const char *text)
{
    begin(told);
    tell(told, before);
    say(told, code, text);
    hear_answer(told, "quiet 1");
    assert_int_equal(leave(told), 0);
    return sound_in(told->file, HEADER);
}

static void a_text_is_heard(void **state)
{
    struct sound sound = spoken(*state, "rate 130\n", "id", question);
    assert_true(sound.count > 2 * RATE);
    assert_true(sound.count < 12 * RATE);
    assert_true(sound.loudness > 500);
}

static void the_file_says_how_long_it_is(void **state)
{
    struct told *told = *state;
    struct sound sound = spoken(told, "", "id", question);
    unsigned char header[HEADER];
    FILE *file = fopen(told->file, "re");
    assert_non_null(file);
    assert_int_equal(fread(header, 1, HEADER, file), HEADER);
    fclose(file);
    size_t bytes = header[40] + 256u * header[41] + 65536u * header[42];
    assert_int_equal(bytes, 2 * sound.count);
    assert_memory_equal(header, "RIFF", 4);
    assert_int_equal(header[24] + 256 * header[25], RATE);
}

static void more_words_take_longer(void **state)
{
    struct sound one = spoken(*state, "", "id", "satu dua tiga");
    struct sound three =
        spoken(*state, "", "id", "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh");
    assert_true(three.count > one.count * 3 / 2);
}

static void a_slower_voice_takes_longer(void **state)
{
    struct sound slow = spoken(*state, "rate 100\n", "id", question);
    struct sound quick = spoken(*state, "rate 200\n", "id", question);
    assert_true(slow.count > quick.count * 5 / 4);
}

static void a_louder_voice_is_louder(void **state)
{
    struct sound soft = spoken(*state, "volume 40\n", "id", question);
    struct sound loud = spoken(*state, "volume 100\n", "id", question);
    assert_true(loud.loudness > 1.5 * soft.loudness);
}

static void each_language_has_its_own_voice(void **state)
{
    struct sound indonesian = spoken(*state, "", "id", question);
    struct sound english = spoken(*state, "", "en", question);
    assert_true(indonesian.count != english.count);
}

static void a_language_without_a_voice_is_read_by_the_indonesian_one(void **state)
{
    struct sound unknown = spoken(*state, "", "xx", question);
    struct sound indonesian = spoken(*state, "", "id", question);
    assert_int_equal(unknown.count, indonesian.count);
}

static void texts_are_told_one_after_the_other(void **state)
{
    struct told *told = *state;
    begin(told);
    tell(told, "say id satu\nsay en two\nsay id tiga\n");
    hear_answer(told, "quiet 3");
    assert_int_equal(leave(told), 0);
    assert_true(sound_in(told->file, HEADER).count > RATE);
}

static void mere_signs_end_too(void **state)
{
    struct told *told = *state;
    begin(told);
    tell(told, "say id …\nsay id \nsay id <speak>&lt; [[\x01 \xff\n");
    hear_answer(told, "quiet 3");
    assert_int_equal(leave(told), 0);
}

/* A minute of speech, of which the pipe has room for a second and a half. */
static void say_much(struct told *told)
{
    for (int i = 0; i < LONG_TEXT; i++)
        say(told, "id", question);
}

/* Speaking already, and nobody takes more of it from the pipe that is returned. */
static int speak_into_a_pipe(struct told *told)
{
    char byte;
    name_file(told, "pipe");
    assert_int_equal(mkfifo(told->file, 0600), 0);
    int pipe = open(told->file, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    assert_true(pipe >= 0);
    start(told, told->file);
    hear_answer(told, "ready");
    say_much(told);
    fcntl(pipe, F_SETFL, 0);
    for (int i = 0; i < HEADER + 1; i++)
        assert_int_equal(read(pipe, &byte, 1), 1);
    return pipe;
}

/* Reads the pipe empty; seconds of speech. */
static double drain(int pipe)
{
    char bytes[4096];
    size_t total = 0;
    ssize_t got;
    while ((got = read(pipe, bytes, sizeof bytes)) > 0)
        total += (size_t)got;
    close(pipe);
    return (double)total / 2 / RATE;
}

static void stop_silences_at_once(void **state)
{
    struct told *told = *state;
    int pipe = speak_into_a_pipe(told);
    tell(told, "stop\n");
    close(told->socket); /* no word follows */
    fclose(told->answers);
    told->socket = dup(pipe);
    told->answers = fdopen(dup(pipe), "r");
    assert_true(drain(pipe) < 4);
    assert_int_equal(leave(told), 0);
}

static void what_follows_a_stop_is_said(void **state)
{
    struct told *told = *state;
    char expected[32];
    int pipe = speak_into_a_pipe(told);
    tell(told, "stop\nsay id ya\n");
    snprintf(expected, sizeof expected, "quiet %d", LONG_TEXT + 1);
    int reader = fork();
    if (reader == 0) {
        close(told->socket); /* the kiosk's end is the test's alone */
        close(fileno(told->answers));
        _exit(drain(pipe) < 6 ? 0 : 1);
    }
    close(pipe);
    hear_answer(told, expected);
    assert_int_equal(leave(told), 0);
    int status = -1;
    assert_int_equal(waitpid(reader, &status, 0), reader);
    assert_int_equal(status, 0);
}

static void it_ends_with_the_kiosk_in_the_middle_of_a_word(void **state)
{
    struct told *told = *state;
    int pipe = speak_into_a_pipe(told);
    assert_int_equal(leave(told), 0); /* though nobody takes the sound */
    close(pipe);
}

/* --- ALSA without a machine that sounds --- */

static void use_card(struct told *told, const char *config)
{
    char path[FIXTURE_PATH + 16];
    snprintf(path, sizeof path, "%s/alsa.conf", told->folder);
    FILE *file = fopen(path, "we");
    assert_non_null(file);
    fputs(config, file);
    assert_int_equal(fclose(file), 0);
    setenv("ALSA_CONFIG_PATH", path, 1);
}

static void without_a_sound_card_it_is_mute(void **state)
{
    struct told *told = *state;
    char line[16];
    use_card(told, "# nothing\n");
    start(told, NULL);
    assert_null(fgets(line, sizeof line, told->answers));
    assert_int_equal(leave(told), 1);
}

static void the_sound_card_hears_the_same_as_a_file(void **state)
{
    struct told *told = *state;
    char config[2 * FIXTURE_PATH];
    struct sound file = spoken(told, "", "id", question);
    name_file(told, "card.raw");
    snprintf(config, sizeof config,
             "pcm.!default { type plug slave.pcm { type file file \"%s\" format raw "
             "slave.pcm { type null } } }\n",
             told->file);
    use_card(told, config);
    start(told, NULL);
    hear_answer(told, "ready");
    say(told, "id", question);
    hear_answer(told, "quiet 1");
    assert_int_equal(leave(told), 0);
    struct sound card = sound_in(told->file, 0);
    assert_true(card.count >= file.count);
    assert_true(card.loudness > file.loudness / 2);
}

static void words_it_does_not_know_are_refused(void **state)
{
    struct told *told = *state;
    int status = system("./lulus-voice --loud 2>/dev/null >&2");
    (void)told;
    assert_int_equal(WEXITSTATUS(status), 2);
}

static int set_up(void **state)
{
    struct told *told = calloc(1, sizeof *told);
    assert_non_null(told);
    scratch_folder(told->folder);
    unsetenv("ALSA_CONFIG_PATH");
    alarm(60);
    *state = told;
    return 0;
}

static int tear_down(void **state)
{
    struct told *told = *state;
    static const char *const names[] = {"said.wav", "pipe", "alsa.conf", "card.raw"};
    if (told->pid > 0)
        kill(told->pid, SIGKILL);
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        name_file(told, names[i]);
        unlink(told->file);
    }
    int code = rmdir(told->folder);
    free(told);
    return code;
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    static const struct CMUnitTest tests[] = {
        CASE(a_text_is_heard),
        CASE(the_file_says_how_long_it_is),
        CASE(more_words_take_longer),
        CASE(a_slower_voice_takes_longer),
        CASE(a_louder_voice_is_louder),
        CASE(each_language_has_its_own_voice),
        CASE(a_language_without_a_voice_is_read_by_the_indonesian_one),
        CASE(texts_are_told_one_after_the_other),
        CASE(mere_signs_end_too),
        CASE(stop_silences_at_once),
        CASE(what_follows_a_stop_is_said),
        CASE(it_ends_with_the_kiosk_in_the_middle_of_a_word),
        CASE(without_a_sound_card_it_is_mute),
        CASE(the_sound_card_hears_the_same_as_a_file),
        CASE(words_it_does_not_know_are_refused),
    };
    return RUN(tests);
}
