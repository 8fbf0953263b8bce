namespace Restitution.Intake.Messages;

/// <summary>Notes about the fields of one message file: the first of a kind one by one, the others counted.</summary>
internal sealed class MessageNotes(string exhibit, List<IntakeNote> notes)
{
    private readonly SortedDictionary<NoteKind, int> counts = [];

    public void Add(NoteKind kind, string place, string about)
    {
        int count = counts.GetValueOrDefault(kind) + 1;
        counts[kind] = count;
        if (count <= IntakeLimits.MessageNotesMost)
        {
            notes.Add(new IntakeNote(kind, place, about, 1));
        }
    }

    /// <summary>Adds what was only counted.</summary>
    public void End() => notes.AddRange(
        from counted in counts
        where counted.Value > IntakeLimits.MessageNotesMost
        select new IntakeNote(
            counted.Key, exhibit, "more of the same, which are not listed",
            counted.Value - IntakeLimits.MessageNotesMost));
}
