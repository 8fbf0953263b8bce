using NodaTime;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>Several workers for whom papers give one account, one address or one telephone.</summary>
/// <remarks>
/// Workers are counted, not papers. Someone of the case who is no worker and has the same one is among those whom the
/// flag is about. Families, dormitories and shared telephones are the innocent explanation.
/// </remarks>
internal static class ManyWorkersOneContact
{
    public static IEnumerable<RedFlag> In(IEnumerable<FlagContact> contacts, ContactKind kind, RedFlagRule rule) =>
        from contact in contacts
        where contact.Kind == kind && contact.Of.IsKnown
        group contact by contact.Code into one
        let workers = one.Where(contact => contact.Of.IsWorker).Select(contact => contact.Of.Code)
            .Distinct(StringComparer.Ordinal).ToArray()
        where workers.Length >= rule.CountLeast
        select Flag(rule, kind, one.Key, workers.Length, [.. one]);

    private static RedFlag Flag(
        RedFlagRule rule, ContactKind kind, string code, int workerCount, FlagContact[] contacts)
    {
        (Statement found, Statement innocent) = kind switch
        {
            ContactKind.Account => (Statement.FlagManyWorkersOneAccount, Statement.InnocentManyWorkersOneAccount),
            ContactKind.Address => (Statement.FlagManyWorkersOneAddress, Statement.InnocentManyWorkersOneAddress),
            _ => (Statement.FlagManyWorkersOnePhone, Statement.InnocentManyWorkersOnePhone),
        };
        int others = contacts.Where(contact => contact.Of.IsController).Select(contact => contact.Of.Code)
            .Distinct(StringComparer.Ordinal).Count();
        LocalDate[] days = [.. contacts.Select(contact => contact.On).OfType<LocalDate>()];
        return rule.Flag(new FlagFound(found, innocent, new Operand.Code(code))
        {
            Codes = contacts.Select(contact => contact.Of.Code).Append(code),
            From = days.Length > 0 ? days.Min() : null,
            To = days.Length > 0 ? days.Max() : null,
            Sources = contacts.Select(contact => contact.Source),
            Working = [FlagTelling.Count(workerCount), FlagTelling.Count(others)],
        });
    }
}
