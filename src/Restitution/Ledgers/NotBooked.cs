namespace Restitution.Ledgers;

/// <summary>How many entries stand in a statement without being booked: they are left out, and counted.</summary>
/// <param name="PendingCount">Expected or future entries.</param>
/// <param name="InformationCount">Entries that their bank marks as information only.</param>
public readonly record struct NotBooked(int PendingCount, int InformationCount)
{
    public bool IsAny => PendingCount + InformationCount > 0;
}
