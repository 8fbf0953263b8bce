namespace Restitution.Law;

/// <summary>One law file: its text, and what it says from the first time that anyone asks.</summary>
/// <remarks>
/// A case asks a tenth of the law on file. Files of the program are read when they are asked, since a test has checked
/// them; files that others brought are read and checked before they are held.
/// </remarks>
internal sealed class HeldLaw
{
    private StatutoryValue? file;

    private HeldLaw(LawText text, StatutoryValue? file)
    {
        Text = text;
        this.file = file;
    }

    public LawText Text { get; }

    public string Id => Text.Id;

    /// <exception cref="InvalidOperationException">A file that comes with the program cannot be read.</exception>
    public StatutoryValue File => file ?? ReadOnce();

    public static HeldLaw Unread(LawText text) => new(text, null);

    public static HeldLaw Of(StatutoryValue file) => new(file.Text, file);

    private StatutoryValue ReadOnce()
    {
        LawFileRead read = LawFileReader.Read(Text);
        StatutoryValue whole = read.File
            ?? throw new InvalidOperationException($"the law that comes with the program: {read.Faults[0]}");

        // Answers are told apart by the provision that gave them, so that all threads must hold the same one.
        return Interlocked.CompareExchange(ref file, whole, null) ?? whole;
    }
}
