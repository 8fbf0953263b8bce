using System.Data.Common;
using NodaTime;
using Restitution.Findings;
using Restitution.Storage.Databases;

namespace Restitution.Storage.Stores;

/// <summary>What persons decided on parties of two cases that may be one: in their order, none taken away.</summary>
/// <remarks>
/// It holds codes of cases and parties; names are in the definitions of the cases, and workers are in neither.
/// <see cref="PartyRegister.Of"/> makes the register from these decisions and the parties of the cases.
/// </remarks>
public sealed class RegisterStore(Database database, IClock clock)
{
    /// <summary>In the order in which they were made: the last on two parties stands.</summary>
    public IReadOnlyList<PartyDecision> Decisions() =>
    [
        .. database.Rows<Line>(RegisterSql.All, new { }).Select(line => new PartyDecision(
            Party(line.One), Party(line.Other), line.IsSame, line.DecidedBy, line.DecidedOn, line.Reason)),
    ];

    /// <summary>Adds a decision behind the others.</summary>
    /// <exception cref="ArgumentException">The two are parties of one case, or nobody decided, or no reason is
    /// given.</exception>
    public void Add(PartyDecision decision, DbTransaction? within = null)
    {
        if (decision.One.Case == decision.Other.Case || string.IsNullOrWhiteSpace(decision.By)
            || string.IsNullOrWhiteSpace(decision.Reason))
        {
            throw new ArgumentException(
                "A decision is on parties of two cases, by someone, for a reason.", nameof(decision));
        }

        const int Tries = 5;
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                database.Whole(within, transaction => database.Change(RegisterSql.Add, new
                {
                    number = database.Row<int>(RegisterSql.NumberLast, new { }, transaction) + 1,
                    one = decision.One.ToString(), other = decision.Other.ToString(), isSame = decision.IsSame,
                    by = decision.By, on = decision.On, reason = decision.Reason, at = clock.GetCurrentInstant(),
                }, transaction));
                return;
            }
            catch (DbException fault) when (
                database.IsDuplicateKey(fault) && within is null && attempt < Tries)
            {
                // Another decision took the number meanwhile.
            }
        }
    }

    private static PartyRef Party(string written) => PartyRef.Read(written)
        ?? throw new InvalidOperationException($"The register holds \"{written}\", which names no party.");

    private sealed record Line
    {
        public string One { get; init; } = "";

        public string Other { get; init; } = "";

        public bool IsSame { get; init; }

        public string DecidedBy { get; init; } = "";

        public LocalDate DecidedOn { get; init; }

        public string Reason { get; init; } = "";
    }
}
