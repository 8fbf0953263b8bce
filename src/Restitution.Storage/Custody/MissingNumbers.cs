namespace Restitution.Storage.Custody;

/// <summary>Numbers that did not come when it was their turn, as spans.</summary>
internal sealed class MissingNumbers
{
    private readonly SortedDictionary<long, long> throughOf = [];

    /// <summary>Both ends included, the lowest first.</summary>
    public IEnumerable<(long From, long Through)> Spans => throughOf.Select(span => (span.Key, span.Value));

    public void Add(long from, long through) => throughOf.Add(from, through);

    /// <summary>Takes the number out; false when it is not missing.</summary>
    public bool Take(long number)
    {
        foreach ((long from, long through) in Spans)
        {
            if (number < from || number > through)
            {
                continue;
            }

            throughOf.Remove(from);
            if (from < number)
            {
                throughOf.Add(from, number - 1);
            }

            if (number < through)
            {
                throughOf.Add(number + 1, through);
            }

            return true;
        }

        return false;
    }
}
