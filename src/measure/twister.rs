//! Numbers that look as if drawn by lot and are the same on every machine. Owns the generator; knows not what is drawn.

/// The length of the state and the distance of the words that are mixed (Matsumoto and Nishimura, 1998).
const LENGTH: usize = 624;
const DISTANCE: usize = 397;

/// The Mersenne Twister MT19937. Other programs that measure themselves on the same notes have it too, and so draw the same
/// words.
#[derive(Clone, Debug)]
pub(super) struct Twister {
    state: Vec<u32>,
    next: usize,
}

impl Twister {
    /// The generator that begins with `seed`, as an array of one key.
    pub(super) fn new(seed: u32) -> Self {
        let mut state = vec![19_650_218_u32];
        for place in 1..LENGTH {
            let before = state[place - 1];
            state.push(1_812_433_253_u32.wrapping_mul(before ^ (before >> 30)).wrapping_add(place as u32));
        }
        let mut place = 1;
        let stir = |state: &mut Vec<u32>, place: &mut usize, factor: u32, added: u32| {
            let before = state[*place - 1];
            let stirred = (before ^ (before >> 30)).wrapping_mul(factor);
            state[*place] = (state[*place] ^ stirred).wrapping_add(added);
            *place += 1;
            if *place == LENGTH {
                state[0] = state[LENGTH - 1];
                *place = 1;
            }
        };
        for _ in 0..LENGTH {
            stir(&mut state, &mut place, 1_664_525, seed);
        }
        for _ in 1..LENGTH {
            let own = (place as u32).wrapping_neg();
            stir(&mut state, &mut place, 1_566_083_941, own);
        }
        state[0] = 0x8000_0000;
        Self { state, next: LENGTH }
    }

    /// A number below `bound`, each as likely as the others.
    pub(super) fn below(&mut self, bound: u32) -> u32 {
        let bits = u32::BITS - bound.leading_zeros();
        loop {
            // What is too great is thrown away: a remainder would prefer small numbers.
            let drawn = self.word() >> (u32::BITS - bits);
            if drawn < bound {
                return drawn;
            }
        }
    }

    /// One of `choices`.
    pub(super) fn one_of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.below(choices.len() as u32) as usize]
    }

    fn word(&mut self) -> u32 {
        if self.next == LENGTH {
            self.renew();
        }
        let mut word = self.state[self.next];
        self.next += 1;
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c_5680;
        word ^= (word << 15) & 0xefc6_0000;
        word ^ (word >> 18)
    }

    fn renew(&mut self) {
        for place in 0..LENGTH {
            let mixed = (self.state[place] & 0x8000_0000) | (self.state[(place + 1) % LENGTH] & 0x7fff_ffff);
            let turned = if mixed & 1 == 1 { 0x9908_b0df } else { 0 };
            self.state[place] = self.state[(place + DISTANCE) % LENGTH] ^ (mixed >> 1) ^ turned;
        }
        self.next = 0;
    }
}
