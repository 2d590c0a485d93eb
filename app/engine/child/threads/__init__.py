"""Chooses the number of threads while the engine computes.

Every operation in llama.cpp's graph ends in a barrier, so one thread that waits for a core delays all the others.
On two cores with one busy program, two threads generate 27 to 54 tokens/s where one generates 150 to 207. With the
experts of 16 layers of gpt-oss-20b on a 32-core processor, 24 threads generate 45 tokens/s and 32 generate 32 (both
measured). The best number depends on what else the machine is doing, so it is adjusted between two decodes:

    core_load   how many cores other programs use, from the system's own counters
    tuner       one number of threads: a ceiling by free cores, and rare, paired trials of neighbouring numbers
    governor    two tuners, for reading and for writing, and the reason for their numbers
    memory      the best numbers of earlier runs, by machine, model and placement
    choice      all of that for one loaded model

:mod:`app.engine.thread_counts` holds what other processes receive, :mod:`app.engine.thread_wording` the sentence that
the user reads. Nothing here depends on llama.cpp.
"""
