"""Answers of three grades to the same question, by people of several trades; strong ones mostly without numbers."""

from typing import Final

from app.records import Format

GRADED: Final[tuple[tuple[str, Format, str, str, str], ...]] = (
    (
        "Tell me about a time you dealt with a difficult patient or customer.",
        "behavioural",
        (
            "I deal with difficult patients all the time. In 2022 we had 28 beds and about 40 patients a week, "
            "and some of them were really difficult. I always stay calm and professional and try to communicate "
            "well with them. In the end they usually calm down and everything is fine. I think it is important to"
            " be patient and listen to people, and I am good at that."
        ),
        (
            "A patient on our ward was angry because his operation had been moved twice. I went over and listened"
            " to him and explained why it was delayed. He wanted to complain, so I gave him the form and told the"
            " nurse in charge. Later he was calmer and he had the operation the next day. I learned that people "
            "mostly want to be listened to."
        ),
        (
            "A man on our ward had his hip operation cancelled twice, and on the second morning he threw his "
            "breakfast tray on the floor. I was the nurse looking after his bay. I picked up the tray first, sat "
            "down at his level and asked what he had been told. It turned out nobody had told him anything; he "
            "had heard it from the porter. I rang theatre in front of him, wrote the reason and the new slot on "
            "his board, and promised to come back at two whatever I knew. I came back at two. He went down the "
            "next morning, and before discharge he asked the ward clerk for my name so that he could thank me. "
            "Since then I tell people about a delay myself before they hear it in the corridor."
        ),
    ),
    (
        "Tell me about a time you failed.",
        "behavioural",
        (
            "I once failed to finish a project by the deadline. There were many reasons, the requirements changed"
            " and people were busy. It was a difficult time, but we learned a lot as a team and moved on. Failure"
            " is part of life, and I believe that every failure is a chance to grow. I always try my best."
        ),
        (
            "In my second year as a site supervisor I ordered the wrong size of lintels for a house. We found out"
            " when the bricklayers were about to put them in. We lost three days while the right ones came. I "
            "apologised to the site manager and paid more attention to drawings after that. The house was still "
            "finished that autumn."
        ),
        (
            "In my second year as site supervisor I read lintel sizes off an old drawing and ordered twelve that "
            "were fifteen centimetres short. The bricklayers found out on the Tuesday with the scaffold already "
            "up. I told the site manager within ten minutes that it was my error, rang three merchants, and moved"
            " the gang to the garage so that nobody stood idle. The right lintels came on the Friday, so we lost "
            "three days instead of a week. The mistake was that I had two versions of the drawing in my van. Now "
            "I bin the old set the day a new one comes and write the revision letter on every order, and I have "
            "not had a wrong delivery since."
        ),
    ),
    (
        "Tell me about a conflict with a colleague.",
        "behavioural",
        (
            "I had a conflict with a colleague about how to do things. We did not agree at first but we "
            "communicated and found a solution together. I stayed professional during the whole situation. In the"
            " end we had a good relationship and the project was a success. Communication is the key to any "
            "conflict."
        ),
        (
            "Another teacher and I disagreed about homework in our year group. She wanted more and I wanted less."
            " I suggested that we meet and discuss it. We talked about the parents and the children and agreed on"
            " two evenings a week. It worked well for the rest of the year and we are still friends."
        ),
        (
            "Miriam, who taught the parallel class, set homework every night, and parents began to ask why my "
            "class had so little. She thought I was letting the children off; I thought the worksheets were "
            "teaching nobody anything. I asked her for coffee and began with what I did not know: which of her "
            "sheets did she find useful? She showed me two, and they were better than mine. I offered to give up "
            "my reading log if she gave up the nightly sheet, and we tried hers on Mondays and a reading talk on "
            "Thursdays in both classes. At parents' evening nobody raised it. Miriam still says I only came for "
            "her biscuits. I learned to ask for the best of the other side before I defend my own."
        ),
    ),
    (
        "Tell me about a time you improved a process.",
        "behavioural",
        (
            "I have improved lots of processes in my 5 years of experience. I worked with 3 teams and 10 people "
            "and we made things 50% better. Processes are very important in every company and I am always looking"
            " for ways to improve them. It was a great achievement for everybody."
        ),
        (
            "Our warehouse had a problem with wrong parcels. I noticed that labels were printed in one place and "
            "stuck on in another. I proposed to move the printer to the packing table. The manager agreed and we "
            "did it. After that there were fewer wrong parcels and people were happier with it."
        ),
        (
            "In the returns corner of our warehouse, customers' parcels sat for days because nobody knew who "
            "opened them. I noticed it when a customer rang for the fourth time about one pair of boots. I stood "
            "there on three mornings and wrote down each hand a parcel went through: there were six. I asked the "
            "shift leader to let me try one table where the same person opens, checks and books the refund. I "
            "built it from two pallets and did the first week myself. By Friday the shelf was empty at closing "
            "time, which the older hands said they had never seen. The table is still there, with proper legs, "
            "and the day shift has copied it."
        ),
    ),
    (
        "Tell me about a time you had to learn something quickly.",
        "behavioural",
        (
            "I am a fast learner. Whenever I have to learn something I read about it and practise a lot. I "
            "learned many new tools in my last job very quickly. My manager was impressed. I think learning is "
            "very important in a fast changing world, and I enjoy it very much."
        ),
        (
            "In my last job the accountant left suddenly and I had to learn the payroll. I had never done it "
            "before. I read the manual and asked some questions to the software company. It was stressful but the"
            " wages were paid on time. After that I did the payroll every month."
        ),
        (
            "On the ninth of the month our payroll clerk went into hospital, and thirty-four people had to be "
            "paid on the twenty-eighth. I ran the office but had never opened the program. I paid the last month "
            "again on a copy, line by line, until my figures equalled hers to the penny; that took four evenings."
            " Where they did not, I rang the helpline with one precise question a day. I had the foreman check "
            "the overtime for his own gang before I pressed the button. Everybody was paid on the day, with one "
            "error, a bonus counted twice, which the man himself pointed out. I then wrote the eleven steps down,"
            " and my colleague ran the next month from that sheet while I watched."
        ),
    ),
    (
        "How do you prioritise when everything is urgent? Give me an example.",
        "behavioural",
        (
            "I am very organised and good at multitasking. I always make a list and prioritise the most important"
            " tasks first. Time management is one of my biggest strengths. I never miss deadlines because I plan "
            "everything well in advance. It always works out fine in the end."
        ),
        (
            "Last spring I had two reports and an audit in the same week. I made a list and looked at which "
            "deadline came first. I asked my manager to move one of the reports and she agreed. I finished the "
            "audit first and then the other report. Everything was handed in on time."
        ),
        (
            "In the last week of March I had the fire audit, the budget and a broken boiler in a home with "
            "thirty-one residents. I asked of each: who gets hurt if it waits until Thursday? The boiler came "
            "first, because two residents were already in coats. I borrowed six heaters from the church hall and "
            "moved the breakfast club into the warm lounge. Then I rang the auditor and told her plainly that the"
            " drill records would be a day late; she preferred that to a mess. The budget I handed over two days "
            "late, and I said so on the Monday, not on the Friday. The boiler was running by Wednesday night and "
            "the audit passed. Nobody mentioned the budget."
        ),
    ),
    (
        "When would you choose a queue instead of a direct call between two services?",
        "technical",
        (
            "Queues are very good for scalability and they are used in microservices. I have used Kafka and "
            "RabbitMQ and they are great tools. A direct call is also fine. It depends on the requirements of the"
            " project and what the stakeholders want."
        ),
        (
            "I would use a queue when the work can be done later, like sending emails. The user does not have to "
            "wait. If the other service is down the messages are kept. A direct call is better when you need the "
            "answer at once. Queues also help when there are many requests."
        ),
        (
            "I choose a queue when the caller does not need the answer to go on, because then a slow or dead "
            "consumer no longer takes the caller down with it. At my last job the checkout called invoicing "
            "directly, and when the printer service hung, people could not pay; we put a queue between them and "
            "checkout stopped noticing. The price is that you now have retries, so the consumer must be "
            "idempotent, and you need a dead letter queue and an alert on its age or failures rot quietly. If the"
            " user is waiting for a number on the screen, I keep the direct call with a timeout, since a queue "
            "there only hides the wait."
        ),
    ),
)
"""Question, format, and a weak, an adequate and a strong answer."""
