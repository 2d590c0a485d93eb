"""How many threads compute, chosen while they do.

Every operation of llama.cpp's graph ends in a barrier, so one thread that waits for a core holds all the others up.
On two cores with one busy program two threads write 27 to 54 tokens a second where one writes 150 to 207; with the
experts of 16 layers of gpt-oss-20b on a 32-core processor 24 threads write 45 tokens a second and 32 write 32 (both
measured). The right number depends on what else the machine does, so it is looked for between two decodes:

    core_load   how many cores other programs use, from the system's own counters
    tuner       one number of threads: a ceiling by what is free, and rare, paired trials of the neighbours
    governor    two tuners, for reading and for writing, and what there is to say about them
    memory      what was found earlier, by machine, model and placement
    choice      all of that for one loaded model

What the other processes are told is in :mod:`app.engine.thread_counts`, and the sentence that a person reads in
:mod:`app.engine.thread_wording`.
Nothing here knows llama.cpp.
"""
