using NodaMoney;
using NodaTime;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Law;
using Restitution.Ledgers;
using Restitution.Storage.Refusals;
using Restitution.Tracing;
using Restitution.Work;

namespace Restitution.Storage.CaseJson;

/// <summary>What <c>case.json</c> says: the case for the engine, the exhibits to read, the language to print.</summary>
public sealed record CaseText(CaseFile Case, IReadOnlyList<ExhibitShape> Exhibits, string? Language)
{
    /// <summary>Null where the case says nothing of other currencies.</summary>
    public CurrencyTerms? Currencies { get; init; }

    /// <summary>Where the value at the end of a path stands, for what only shows beside the law.</summary>
    internal Func<object[], string> PlaceOf { get; private init; } = _ => "case.json";

    /// <param name="file">How the file is called in a refusal.</param>
    /// <exception cref="RefusedException">With everything that is wrong with the text.</exception>
    public static CaseText Read(ReadOnlySpan<byte> utf8, string file)
    {
        PlacedJson root = PlacedJsonReader.Read(utf8, file);
        RefusedException.ThrowIfAny(ShapeCheck.Of(root, file));

        var assembly = new Assembly(CaseJsonForm.Read(utf8), new CaseTerms(root, file));
        CaseText text = assembly.Text();
        RefusedException.ThrowIfAny(assembly.Refusals);
        return text with { PlaceOf = path => root.PlaceOf(path).In(file) };
    }

    private sealed class Assembly(CaseShape shape, CaseTerms terms)
    {
        private readonly IReadOnlySet<string> respondents =
            terms.Codes(shape.Respondents.Select(each => each.Code), "respondents");

        private readonly IReadOnlySet<string> workers = terms.Codes(shape.Workers.Select(each => each.Code), "workers");

        private readonly IReadOnlySet<string> exhibits =
            terms.Codes(shape.Exhibits.Select(each => each.Code), "exhibits");

        private RecoveryText Recovery => new(shape, terms, respondents, workers, exhibits);

        public IReadOnlyList<Refusal> Refusals => terms.Refusals;

        private AccountText Accounts => new(shape, terms, respondents, workers, exhibits);

        private ClaimTerms Claims => new(terms, workers, exhibits);

        public CaseText Text()
        {
            CheckParties();
            CaseFile caseFile = Case();
            if (shape.Deductions is { } deductions)
            {
                var reader = new DeductionTermsReader(
                    terms, workers, exhibits, new SortedSet<string>([.. respondents, .. workers]),
                    caseFile.ClaimCurrency);
                caseFile = caseFile with
                {
                    Deductions = reader.Read(deductions),
                    WithholdingOffices = reader.Offices(deductions),
                };
            }

            return new CaseText(caseFile, shape.Exhibits, shape.Language)
            {
                Currencies = shape.Currencies is { } currencies
                    ? new CurrencyTermsReader(terms, exhibits).Read(currencies, caseFile.AsOf) : null,
            };
        }

        private void CheckParties()
        {
            SortedSet<string> parties = new(
                [.. respondents, .. workers, .. shape.Parties.Select(party => party.Code)], StringComparer.Ordinal);
            foreach ((int index, WorkerShape worker) in shape.Workers.Index())
            {
                if (respondents.Contains(worker.Code))
                {
                    terms.Refuse(RefusedBecause.CodeTwice, $"the code \"{worker.Code}\" for a worker and a respondent",
                        "each code once", "give one of the two another code", "workers", index, "code");
                }
            }

            foreach ((int index, ExhibitShape exhibit) in shape.Exhibits.Index())
            {
                if (exhibit.AccountOf is { } holder)
                {
                    terms.Exists(holder, parties, "respondent, worker or party", "exhibits", index, "accountOf");
                }

                if (exhibit.ReceivedOn is { } receivedOn)
                {
                    terms.Day(receivedOn, "exhibits", index, "receivedOn");
                }
            }
        }

        private CaseFile Case() => new()
        {
            Code = shape.Code,
            Title = shape.Title,
            Authority = new IssuingAuthority(
                shape.Authority.Name, shape.Authority.Office, shape.Authority.Officer, shape.Authority.OrderNumber),
            AsOf = terms.Day(shape.AsOf, "asOf"),
            ClaimedOn = terms.Day(shape.ClaimedOn, "claimedOn"),
            ClaimCurrency = terms.Currency(shape.ClaimCurrency, "claimCurrency"),
            Respondents = [.. shape.Respondents.Select(each =>
                new Respondent(each.Code, each.Name, each.RegistrationNumber, each.Address) { Role = each.Role })],
            Workers = [.. shape.Workers.Select((worker, index) => new Worker(worker.Code, Episodes(worker, index)))],
            Calendars = [.. shape.Calendars.Select(Calendar)],
            Findings = [.. shape.Findings.Select(Finding)],
            InterestRates = InterestRatesWritten.Read(shape.InterestRates, terms, exhibits),
            LawChoices = [.. shape.LawChoices.Select(each =>
                new LawChoice(each.File, each.Reading, each.AcceptRecalled, each.Reason))],
            Orders = Recovery.Orders(),
            Receipts = Recovery.Receipts(),
            RecoveryTerms = Recovery.Terms(),
            Liabilities = Recovery.Liabilities(),
            Consents = [.. shape.Consents.Select(Claims.Consent)],
            Losses = Losses(),
            Gains = [.. shape.Gains.Select(Claims.Gain)],
            Credits = [.. shape.Credits.Select(Claims.Credit)],
            Tracks = [.. shape.Tracks.Select((track, index) => Claims.Track(track, index, shape.Tracks))],
            ValueOfLabour = shape.ValueOfLabour,
            Debts = [.. shape.Debts.Select(
                new CreditorsBooks(terms, shape.ClaimCurrency, respondents, workers, exhibits).Book)],
            Tracing = Tracing(),
            Stated = [.. shape.Stated.Select(StatedFacts.Stated)],
            LicenceChecks = [.. shape.LicenceChecks.Select(StatedFacts.Licence)],
            Parties = Accounts.Parties(),
            Accounts = Accounts.Accounts(),
            TransferDecisions = Accounts.Decisions(),
            TransferTerms = shape.TransferTerms is { } bounds
                ? TransferTermsReader.Read(bounds) : MatchingTerms.Default,
            Contacts = new ContactsWritten(terms, workers, Accounts.Holders, exhibits).Read(shape.Contacts),
            Explaining = new ExplainingWritten(terms, workers, Accounts.Holders, exhibits)
                .Read(shape.ExplainingRecords),
        };

        private StatedReader StatedFacts => new(
            terms, workers,
            new SortedSet<string>(
                [.. respondents, .. shape.Debts.Select(book => book.Creditor)], StringComparer.Ordinal),
            exhibits);

        private TracingDecisions Tracing() => shape.Tracing is { } tracing
            ? new TracingDecisionsReader(
                terms, workers,
                new SortedSet<string>(
                    [.. respondents, .. workers, .. shape.Parties.Select(party => party.Code)],
                    StringComparer.Ordinal),
                exhibits)
                .Read(tracing)
            : TracingDecisions.None;

        private RecordedLoss[] Losses()
        {
            RecordedLoss[] losses = [.. shape.Losses.Select(Claims.Loss)];
            Claims.CheckOnce(losses);
            return losses;
        }

        private List<EmploymentEpisode> Episodes(WorkerShape worker, int workerIndex)
        {
            List<EmploymentEpisode> episodes =
                [.. worker.Episodes.Select((episode, index) => Episode(episode, workerIndex, index))];
            foreach ((int index, EmploymentEpisode episode) in episodes.Index())
            {
                if (episodes.Take(index).Any(earlier => earlier.Span.Intersection(episode.Span) is not null))
                {
                    terms.Refuse(
                        RefusedBecause.EpisodesOverlap, $"an episode of {worker.Code} that overlaps an earlier one",
                        "each day in one episode, first and last days included",
                        "end the earlier episode on the day before", "workers", workerIndex, "episodes", index, "from");
                }
            }

            return episodes;
        }

        private EmploymentEpisode Episode(EpisodeShape episode, int worker, int index)
        {
            object[] path = ["workers", worker, "episodes", index];
            terms.Exists(episode.Respondent, respondents, "respondent", [.. path, "respondent"]);
            return new EmploymentEpisode
            {
                Span = terms.Span(episode, path),
                Respondent = episode.Respondent,
                Jurisdiction = episode.Jurisdiction,
                Place = episode.Place,
                District = episode.District,
                Sector = episode.Sector,
                Size = episode.EmployerSize,
                Grade = episode.Grade,
                Week = CaseTerms.Week(episode.Week),
                RestDayWorkAskedBy = CaseTerms.Requester(episode.RestDayWorkAskedBy),
                PayBasis = CaseTerms.PayBasis(episode.PayBasis),
                Promised = episode.Promised is null ? null : Promised(episode.Promised, [.. path, "promised"]),
                RestDay = CaseTerms.DayOfWeek(episode.RestDay),
                PayDue = new PayDue(episode.PayDue.MonthsAfter, episode.PayDue.DayOfMonth),
                AgreedHours = episode.AgreedHours is null
                    ? null : Agreed(episode.AgreedHours, [.. path, "agreedHours"]),
                Ended = Claims.Ended(episode.Ended, [.. path, "ended"]),
                Sources = terms.Sources(episode.Sources, exhibits, [.. path, "sources"]),
            };
        }

        private PromisedWage Promised(PromisedShape promised, object[] path)
        {
            Money amount = terms.Amount(promised, path);
            // Without dated rates a promise in another currency cannot stand beside the floor.
            if (shape.Currencies is null && amount.Currency != Currency.NoCurrency
                && promised.Currency != shape.ClaimCurrency)
            {
                terms.Refuse(RefusedBecause.CurrencyUnknown, $"a wage promised in {promised.Currency}",
                    $"{shape.ClaimCurrency}, the currency of the claim",
                    "state under \"currencies\" by which rates it is brought over, or the promise as null",
                    [.. path, "currency"]);
            }

            return new PromisedWage(
                amount,
                CaseTerms.Basis(promised.Basis),
                terms.Sources(promised.Sources, exhibits, [.. path, "sources"]));
        }

        private AgreedHours Agreed(AgreedHoursShape agreed, object[] path) => new(
            agreed.MinutesPerDay, agreed.DaysPerWeek, terms.Sources(agreed.Sources, exhibits, [.. path, "sources"]));

        private HolidayCalendar Calendar(CalendarShape calendar, int index)
        {
            if (shape.Calendars.Take(index).Any(
                other => other.Year == calendar.Year && other.Jurisdiction == calendar.Jurisdiction))
            {
                terms.Refuse(RefusedBecause.CodeTwice, $"a second calendar of {calendar.Year} for the same law",
                    "one calendar a year and law", "put the holidays of both into one, or name its jurisdiction",
                    "calendars", index, "year");
            }

            List<Holiday> holidays = [];
            foreach ((int number, HolidayShape holiday) in calendar.Holidays.Index())
            {
                LocalDate on = terms.Day(holiday.On, "calendars", index, "holidays", number, "on");
                holidays.Add(new Holiday(on, holiday.Name, CaseTerms.KindOf(holiday.Kind)));
                if (on != default && on.Year != calendar.Year)
                {
                    terms.Refuse(
                        RefusedBecause.TextMalformed, $"the holiday {holiday.On} in the calendar of another year",
                        "days of the calendar's own year", "move it to the calendar of its year",
                        "calendars", index, "holidays", number, "on");
                }
            }

            return new HolidayCalendar(
                calendar.Year, holidays, terms.Sources(calendar.Sources, exhibits, "calendars", index, "sources"),
                calendar.Jurisdiction);
        }

        private Finding Finding(FindingShape finding, int index)
        {
            foreach ((int number, string worker) in finding.Workers.Index())
            {
                terms.Exists(worker, workers, "worker", "findings", index, "workers", number);
            }

            return new Finding(
                finding.Kind,
                finding.MadeBy,
                terms.Day(finding.MadeOn, "findings", index, "madeOn"),
                terms.Day(finding.DueFrom, "findings", index, "dueFrom"),
                terms.Day(finding.DueTo, "findings", index, "dueTo"),
                terms.Sources(finding.Evidence, exhibits, "findings", index, "evidence"),
                finding.Workers);
        }
    }
}
