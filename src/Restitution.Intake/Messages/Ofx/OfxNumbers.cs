using Restitution.Evidence;

namespace Restitution.Intake.Messages.Ofx;

/// <summary>Finds bookings of one statement that have the same number (FITID).</summary>
/// <remarks>
/// OFX has a bank number each booking of an account once. A booking that stands twice has its number twice; so have
/// the bookings of banks that number by day or by kind. Both bookings stay, and the places are told.
/// </remarks>
internal sealed class OfxNumbers(MessageNotes notes)
{
    private readonly Dictionary<string, SourceRef> firstByNumber = new(StringComparer.Ordinal);
    private bool isFull;

    public void Add(string number, SourceRef place)
    {
        if (firstByNumber.TryGetValue(number, out SourceRef first))
        {
            notes.Add(
                NoteKind.NumberRepeated, place.ToString(),
                $"its FITID is that of {first} too, and OFX gives a number to one booking alone; both were read");
        }
        else if (firstByNumber.Count < IntakeLimits.NumbersHeldMost)
        {
            firstByNumber.Add(number, place);
        }
        else if (!isFull)
        {
            isFull = true;
            notes.Add(
                NoteKind.NumberRepeated, place.ToString(), FormattableString.Invariant(
                    $"from here on a FITID is held against the first {IntakeLimits.NumbersHeldMost} alone"));
        }
    }
}
